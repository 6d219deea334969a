import { describe, expect, it } from 'vitest';
import { controlLimits } from './controlLimits.ts';

describe('control limits', () => {
  it('are the mean and 2.66 times the mean moving range', () => {
    // Ranges 2, 2, 2 …: mean 11, spread 2 × 2.6596.
    const limits = controlLimits([10, 12, 10, 12, 10, 12, 10, 12])!;
    expect(limits.mean).toBe(11);
    expect(limits.upper).toBeCloseTo(16.319, 3);
    expect(limits.lower).toBeCloseTo(5.681, 3);
  });

  it('end where the figure ends', () => {
    expect(controlLimits([0.9, 1, 0.8, 1, 0.7, 1, 0.9, 1], 1)!.upper).toBe(1);
    expect(controlLimits([1, 9, 1, 9, 1, 9, 1, 9])!.lower).toBe(0);
  });

  it('are none of a few points', () => {
    expect(controlLimits([1, 2, 3, 4, 5, 6, 7])).toBeNull();
  });
});
