import { describe, expect, it } from 'vitest';
import { CASE_STATUSES } from '../cases/statuses.ts';
import { getIndicator, INDICATORS, type IndicatorCode, isMeasured, isOnTime } from './indicators.ts';

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
        expect(text.en.length).toBeGreaterThan(2);
      }
      expect(getIndicator(code as IndicatorCode)).toEqual(each);
    },
  );

  it('names each figure once', () => {
    expect(new Set(INDICATORS.map(each => each.code)).size).toBe(INDICATORS.length);
    expect(INDICATORS.length).toBeGreaterThan(40);
  });

  it('is nothing of nothing: no indicator divides by zero', () => {
    const none = { figures: {}, count: 0, p50: null, p75: null, p90: null, p99: null, max: null };
    for (const { code, unit, value, outOf } of INDICATORS) {
      const expected = ['share', 'visits', 'minutes', 'working-minutes', 'clock-minutes'].includes(unit)
        ? null
        : 0;
      if (value) expect([code, value(none), outOf?.(none)]).toEqual([code, expected, 0]);
    }
  });
});
