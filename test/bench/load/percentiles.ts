export interface Spread {
  n: number;
  p50: number;
  p99: number;
}

/** The value below which `share` of the samples lie, by nearest rank. NaN without samples. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export const spreadOf = (samples: readonly number[]): Spread => ({
  n: samples.length,
  p50: percentile(samples, 0.5),
  p99: percentile(samples, 0.99),
});
