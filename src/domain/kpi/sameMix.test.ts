import { describe, expect, it } from 'vitest';
import { compareSameMix } from './sameMix.ts';

describe('green against ordinary with the same mix of items', () => {
  it('weights the ordinary cases as the green ones are spread', () => {
    // Green: three quick cases, one slow. Ordinary: one quick, four slow; each as fast as the green of its item.
    const found = compareSameMix([
      { item: 'quick', green: [[10, 3]], ordinary: [[10, 1]] },
      { item: 'slow', green: [[100, 1]], ordinary: [[100, 4]] },
    ]);
    expect(found.green).toEqual({ count: 4, p50: 10, p90: 100 });
    expect(found.ordinary).toEqual({ count: 5, p50: 100, p90: 100 });
    // 3 × 10 and 1 × 100: the same as green, because only the mix differs.
    expect(found.sameMix).toEqual({ count: 5, p50: 10, p90: 100 });
    expect(found.unmatched).toBe(0);
  });

  it('leaves out what has nobody to compare with, and says how many', () => {
    const found = compareSameMix([
      { item: 'both', green: [[20, 2]], ordinary: [[30, 3]] },
      { item: 'green only', green: [[5, 7]], ordinary: [] },
      { item: 'ordinary only', green: [], ordinary: [[900, 9]] },
    ]);
    expect(found.sameMix).toEqual({ count: 3, p50: 30, p90: 30 });
    expect(found.unmatched).toBe(7);
  });

  it('is nothing of nothing', () => {
    expect(compareSameMix([]).sameMix).toEqual({ count: 0, p50: null, p90: null });
  });
});
