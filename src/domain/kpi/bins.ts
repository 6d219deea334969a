import { bucketOf } from './percentile.ts';

export interface Bin {
  from: number;
  /** Not included; null: no end. */
  to: number | null;
  count: number;
}

/** So many bins up to the 99th percentile, or one more. */
const ABOUT = 24;

/** How wide buckets are up to a value (`bucketOf`: 128 a doubling): bins are multiples of it, so that no bucket lies in two. */
function bucketWidth(upTo: number): number {
  let width = 1;
  while (bucketOf(upTo) >= bucketOf(256 * width)) width *= 2;
  return width;
}

/** The width of bins up to a value, in its unit. The last edge lies beyond it, where buckets may be wider already. */
export function binWidth(upTo: number): number {
  const step = bucketWidth(2 * upTo);
  return Math.max(1, Math.ceil(upTo / ABOUT / step)) * step;
}

/**
 * A histogram of values in ascending order: equal bins from 0 to beyond `upTo`, the last one without an end. Whether the
 * values are exact or stand for their buckets (domain/kpi: `bucketOf`), each bin counts the same.
 */
export function binsOf(values: readonly (readonly [value: number, count: number])[], upTo: number): Bin[] {
  const width = binWidth(upTo);
  const full = Math.floor(upTo / width) + 1;
  const bins: Bin[] = Array.from({ length: full + 1 }, (_, n) => ({
    from: n * width,
    to: n < full ? (n + 1) * width : null,
    count: 0,
  }));
  for (const [value, count] of values) {
    const bin = bins[Math.min(Math.floor(value / width), full)];
    if (bin) bin.count += count;
  }
  return bins;
}
