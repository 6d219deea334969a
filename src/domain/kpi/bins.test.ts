import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binsOf } from './bins.ts';
import { bucketOf, bucketValue } from './percentile.ts';

describe('bins', () => {
  it('are equal, from zero, the last one open', () => {
    const bins = binsOf(
      [
        [0, 1],
        [9, 2],
        [10, 3],
        [239, 1],
        [1000, 5],
      ],
      239,
    );
    expect(bins.slice(0, 2)).toEqual([
      { from: 0, to: 10, count: 3 },
      { from: 10, to: 20, count: 3 },
    ]);
    expect(bins.slice(-2)).toEqual([
      { from: 230, to: 240, count: 1 },
      { from: 240, to: null, count: 5 },
    ]);
  });

  it('count every value once, and buckets as the values that are in them', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60_000), { minLength: 1 }), fc.nat(20_000), (values, upTo) => {
        const exact = binsOf(
          values.map(value => [value, 1]),
          upTo,
        );
        const rough = binsOf(
          values.map(value => [bucketValue(bucketOf(value)), 1]),
          upTo,
        );
        expect(exact.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
        expect(rough).toEqual(exact);
        for (const { from, to, count } of exact) {
          expect(count).toBe(values.filter(value => value >= from && (to === null || value < to)).length);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('of nothing measured are empty', () => {
    expect(binsOf([], 0).every(({ count }) => count === 0)).toBe(true);
  });
});
