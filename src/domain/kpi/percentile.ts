/** The percentiles in use, in percent. */
export type Percent = 50 | 75 | 90 | 95 | 99;

/** How often a bucket was hit. */
export interface BucketCount {
  bucket: number;
  count: number;
}

/** Values below this have a bucket of their own; above, each doubling is cut into as many buckets. */
const STEPS = 128;

/** Rank of the percentile among n values, from 1 (nearest-rank method). Whole numbers, so that no rounding slips in. */
const rankOf = (n: number, p: Percent): number => Math.ceil((n * p) / 100);

/** The nearest-rank percentile of values in ascending order; null of none. */
export const nearestRank = (sortedValues: readonly number[], p: Percent): number | null =>
  sortedValues[rankOf(sortedValues.length, p) - 1] ?? null;

/**
 * The bucket of a duration in minutes, rounded to a whole one. Buckets ascend with the minutes, so that counts of
 * many groups can be added and a percentile read from the sum. Throws RangeError on what is not a duration.
 */
export function bucketOf(minutes: number): number {
  const whole = Math.round(minutes);
  if (!Number.isSafeInteger(whole) || whole < 0)
    throw new RangeError(`not a duration in minutes: ${minutes}`);
  let doublings = 0;
  let width = 1;
  while (whole >= 2 * STEPS * width) {
    width *= 2;
    doublings += 1;
  }
  return doublings * STEPS + Math.floor(whole / width);
}

/** The minutes for which a bucket stands: exact up to 255, the middle of the bucket (within 0.4 %) above. */
export function bucketValue(bucket: number): number {
  if (!Number.isSafeInteger(bucket) || bucket < 0) throw new RangeError(`not a bucket: ${bucket}`);
  if (bucket < 2 * STEPS) return bucket;
  const doublings = Math.floor(bucket / STEPS) - 1;
  const width = 2 ** doublings;
  return (bucket - doublings * STEPS) * width + width / 2;
}

/** The nearest-rank percentile in minutes from counts by bucket, in any order; null when nothing was counted. */
export function percentileFromBuckets(buckets: readonly BucketCount[], p: Percent): number | null {
  const ascending = [...buckets].sort((a, b) => a.bucket - b.bucket);
  const total = ascending.reduce((sum, { count }) => sum + count, 0);
  let left = rankOf(total, p);
  if (left === 0) return null;
  for (const { bucket, count } of ascending) {
    left -= count;
    if (left <= 0) return bucketValue(bucket);
  }
  return null;
}

/** A share with what it is made of. */
export interface Rate {
  numerator: number;
  denominator: number;
  /** Between 0 and 1; null of 0/0, shown as "—". */
  value: number | null;
}

/** A rate never travels without its numerator and denominator. */
export const rate = (numerator: number, denominator: number): Rate => ({
  numerator,
  denominator,
  value: denominator === 0 ? null : numerator / denominator,
});
