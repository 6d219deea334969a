export interface ControlLimits {
  mean: number;
  lower: number;
  upper: number;
}

/** So few points say nothing about what is usual. */
export const LEAST_POINTS = 8;

/** 3/d₂ for moving ranges of two (d₂ = 1.128): the individuals chart of ISO 7870-2, 7.3. */
const FACTOR = 3 / 1.128;

/**
 * Control limits of single values in their order: mean ± 2.66 × the mean moving range. What lies outside is worth a
 * question; what lies inside is the process as it is. Null of fewer than eight values. Times and shares have no
 * negative side: the lower limit ends at 0, and `atMost` ends the upper one.
 */
export function controlLimits(
  values: readonly number[],
  atMost = Number.POSITIVE_INFINITY,
): ControlLimits | null {
  if (values.length < LEAST_POINTS) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const ranges = values.slice(1).map((value, n) => Math.abs(value - (values[n] ?? value)));
  const spread = FACTOR * (ranges.reduce((sum, range) => sum + range, 0) / ranges.length);
  return { mean, lower: Math.max(0, mean - spread), upper: Math.min(atMost, mean + spread) };
}
