import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseNumber, QUERY_CODE_ALPHABET, queryCode } from './numbering.ts';

describe('caseNumber', () => {
  it.each([
    ['TLK', '2026-11-23', 1, 'BH-YC-TLK-20261123-0001'],
    ['RCLH', '2026-01-05', 9999, 'BH-YC-RCLH-20260105-9999'],
    ['RCLH', '2026-01-05', 10000, 'BH-YC-RCLH-20260105-10000'],
  ])('%s %s %i → %s', (item, day, sequence, number) => {
    expect(caseNumber(item, day, sequence)).toBe(number);
  });

  it.each([0, -1, 1.5, Number.NaN])('refuses the sequence %d', sequence => {
    expect(() => caseNumber('TLK', '2026-11-23', sequence)).toThrow(RangeError);
  });
});

describe('queryCode', () => {
  it('has six characters that nobody mistakes', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 0.9999999, noNaN: true }), { minLength: 6 }), draws => {
        let next = 0;
        expect(queryCode(() => draws[next++ % draws.length]!)).toMatch(/^[34679ACDEFGHJKMNPQRTWXY]{6}$/);
      }),
    );
  });

  it('reaches the first and the last letter', () => {
    expect(queryCode(() => 0)).toBe('333333');
    expect(queryCode(() => 0.999999)).toBe('YYYYYY');
    expect(new Set(QUERY_CODE_ALPHABET).size).toBe(QUERY_CODE_ALPHABET.length);
  });
});
