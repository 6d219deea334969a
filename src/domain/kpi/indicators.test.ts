import { describe, expect, it } from 'vitest';
import { CASE_STATUSES } from '../cases/statuses.ts';
import { getIndicator, INDICATOR_CODES, INDICATORS, isMeasured, isOnTime } from './indicators.ts';

describe('indicators', () => {
  it('measures what the office decided', () => {
    expect(CASE_STATUSES.filter(isMeasured)).toEqual([
      'rejected',
      'issued',
      'delivered',
      'returned',
      'revoked',
    ]);
  });

  it.each([
    ['2026-11-23', '2026-11-24', true],
    ['2026-11-24', '2026-11-24', true],
    ['2026-11-25', '2026-11-24', false],
    ['2027-01-04', null, null],
  ])('closed on %s, due on %s: %s', (closed, due, onTime) => {
    expect(isOnTime(closed, due)).toBe(onTime);
  });

  it.each(INDICATORS.map(each => [each.code, each] as const))(
    '%s is defined in both languages',
    (code, each) => {
      for (const text of [each, each.numerator, each.denominator, each.leftOut]) {
        expect(text.zh).toMatch(/\p{Script=Han}/u);
        expect(text.en).not.toMatch(/\p{Script=Han}/u);
        expect(text.en.length).toBeGreaterThan(3);
      }
      expect(getIndicator(code)).toEqual(each);
    },
  );

  it('keeps the order of the codes', () => {
    expect(INDICATORS.map(each => each.code)).toEqual([...INDICATOR_CODES]);
  });
});
