import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucketOf, bucketValue, nearestRank, percentileFromBuckets, rate } from './percentile.ts';

const PERCENTS = [50, 75, 90, 95, 99] as const;
const minutes = fc.oneof(fc.nat(300), fc.nat(100_000), fc.nat(2 ** 40));

describe('nearestRank', () => {
  it.each([
    [[], 50, null],
    [[7], 50, 7],
    [[7], 99, 7],
    [[1, 2], 50, 1],
    [[1, 2, 3], 50, 2],
    [[1, 2, 3, 4], 50, 2],
    [[15, 20, 35, 40, 50], 75, 40],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 90, 9],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 95, 10],
  ] as const)('%o p%i = %s', (values, p, expected) => {
    expect(nearestRank(values, p)).toBe(expected);
  });
});

describe('buckets', () => {
  it('are exact for 0..127', () => {
    for (let value = 0; value <= 127; value += 1) expect(bucketValue(bucketOf(value))).toBe(value);
  });

  it('stay within half a per cent above', () => {
    fc.assert(
      fc.property(minutes, value => {
        expect(Math.abs(bucketValue(bucketOf(value)) - value)).toBeLessThanOrEqual(0.005 * value);
      }),
      { numRuns: 2000 },
    );
  });

  it('ascend with the minutes, without a gap', () => {
    for (let value = 1; value < 5000; value += 1) {
      expect([0, 1]).toContain(bucketOf(value) - bucketOf(value - 1));
    }
    fc.assert(fc.property(minutes, minutes, (a, b) => a > b || bucketOf(a) <= bucketOf(b)));
  });

  it('give their own value back', () => {
    for (let bucket = 0; bucket < 3000; bucket += 1) expect(bucketOf(bucketValue(bucket))).toBe(bucket);
  });

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('refuse %d', value => {
    expect(() => bucketOf(value)).toThrow(RangeError);
    expect(() => bucketValue(value)).toThrow(RangeError);
  });
});

describe('percentileFromBuckets', () => {
  it('is null of nothing', () => {
    expect(percentileFromBuckets([], 50)).toBeNull();
    expect(percentileFromBuckets([{ bucket: 3, count: 0 }], 50)).toBeNull();
  });

  it('is within one per cent of the exact percentile, however the groups were merged', () => {
    fc.assert(
      fc.property(
        fc.array(minutes, { minLength: 1, maxLength: 200 }),
        fc.constantFrom(...PERCENTS),
        (values, p) => {
          const exact = nearestRank(
            [...values].sort((a, b) => a - b),
            p,
          )!;
          const merged = percentileFromBuckets(
            values.map(value => ({ bucket: bucketOf(value), count: 1 })),
            p,
          )!;
          expect(Math.abs(merged - exact)).toBeLessThanOrEqual(0.01 * exact);
        },
      ),
    );
  });
});

describe('rate', () => {
  it.each([
    [0, 0, null],
    [0, 5, 0],
    [3, 4, 0.75],
  ])('%i of %i = %s', (numerator, denominator, value) => {
    expect(rate(numerator, denominator)).toEqual({ numerator, denominator, value });
  });
});
