/** How often each value came, in ascending order of the values. */
export type Counted = readonly (readonly [value: number, count: number])[];

export interface MixPart {
  count: number;
  p50: number | null;
  p90: number | null;
}

/** Nearest rank over weighted values in ascending order; null of no weight. A whisper of rounding is no rank. */
function weightedRank(values: Counted, total: number, percent: number): number | null {
  const wanted = (total * percent) / 100 - 1e-9 * total;
  let reached = 0;
  for (const [value, weight] of values) {
    reached += weight;
    if (weight > 0 && reached >= wanted) return value;
  }
  return null;
}

const sum = (values: Counted): number => values.reduce((total, [, count]) => total + count, 0);

const partOf = (values: Counted, count: number): MixPart => {
  const sorted = [...values].sort(([a], [b]) => a - b);
  const total = sum(sorted);
  return { count, p50: weightedRank(sorted, total, 50), p90: weightedRank(sorted, total, 90) };
};

export interface MixItem {
  item: string;
  green: Counted;
  ordinary: Counted;
}

export interface SameMix {
  green: MixPart;
  ordinary: MixPart;
  /** Ordinary cases, each item weighted to its share among the green ones (direct standardisation). */
  sameMix: MixPart;
  unmatched: number;
  items: { item: string; green: MixPart; ordinary: MixPart }[];
}

/**
 * Green against ordinary: as they are, and with the same mix of items. Green cases are often of other items than the
 * ordinary ones; the difference of the plain medians would be partly that.
 */
export function compareSameMix(items: readonly MixItem[]): SameMix {
  const weighted = items.flatMap(({ green, ordinary }) => {
    const weight = sum(ordinary) === 0 ? 0 : sum(green) / sum(ordinary);
    return ordinary.map(([value, count]) => [value, count * weight] as const);
  });
  const all = (lane: 'green' | 'ordinary') => items.flatMap(each => each[lane]);
  const matched = items.filter(({ green, ordinary }) => sum(green) > 0 && sum(ordinary) > 0);
  const matchedOrdinary = matched.reduce((total, { ordinary }) => total + sum(ordinary), 0);
  return {
    green: partOf(all('green'), sum(all('green'))),
    ordinary: partOf(all('ordinary'), sum(all('ordinary'))),
    sameMix: partOf(weighted, matchedOrdinary),
    unmatched: items.reduce((n, { green, ordinary }) => n + (sum(ordinary) === 0 ? sum(green) : 0), 0),
    items: items.map(({ item, green, ordinary }) => ({
      item,
      green: partOf(green, sum(green)),
      ordinary: partOf(ordinary, sum(ordinary)),
    })),
  };
}
