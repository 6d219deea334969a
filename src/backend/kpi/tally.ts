import { bucketValue } from '../../domain/kpi/percentile.ts';
import type { Cell } from '../db/schema/kpi.ts';

/** What is known of the values of a group: how many, and the percentiles by nearest rank; null of none. */
export interface Spread {
  count: number;
  p50: number | null;
  p75: number | null;
  p90: number | null;
  p99: number | null;
  /** Exact only where the percentiles are. */
  max: number | null;
}

/** A group: its sums in the order of the cube's figures, and how often each value came. */
export interface Group {
  keys: Readonly<Record<string, string>>;
  figures: number[];
  counts: Map<number, number>;
}

const PERCENTS = [50, 75, 90, 99] as const;

/** Values in ascending order with how often each came. `bucketed`: they are buckets, and come out as what those stand for. */
export function ascending(
  counts: ReadonlyMap<number, number>,
  bucketed: boolean,
): [value: number, n: number][] {
  const values = Float64Array.from(counts.keys()).sort();
  return Array.from(values, value => [bucketed ? bucketValue(value) : value, counts.get(value) ?? 0]);
}

/** Nearest rank: the first value up to which at least p % were counted. Whole numbers, so that nothing rounds. */
export function spreadOf({ counts }: Pick<Group, 'counts'>, bucketed: boolean): Spread {
  let count = 0;
  for (const n of counts.values()) count += n;
  const found: (number | null)[] = PERCENTS.map(() => null);
  let reached = 0;
  let next = 0;
  let max: number | null = null;
  for (const [value, n] of ascending(counts, bucketed)) {
    if (n === 0) continue;
    reached += n;
    max = value;
    while (next < PERCENTS.length && reached * 100 >= count * (PERCENTS[next] ?? 0)) {
      found[next] = value;
      next += 1;
    }
  }
  const [p50 = null, p75 = null, p90 = null, p99 = null] = found;
  return { count, p50, p75, p90, p99, max };
}

/** Adds a cell to its group. `toKept`: how the group keeps a value of the cell. */
export function addCell(
  group: Group,
  [, figures, values, counts]: Cell,
  toKept: (value: number) => number,
): void {
  figures.forEach((figure, n) => {
    group.figures[n] = (group.figures[n] ?? 0) + figure;
  });
  for (let n = 0; n < values.length; n += 1) {
    const value = toKept(values[n] ?? 0);
    group.counts.set(value, (group.counts.get(value) ?? 0) + (counts[n] ?? 0));
  }
}
