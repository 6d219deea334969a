import type { ProcessingKey } from '../../contract/kpi.ts';
import type { GroupRow } from './keys.ts';

/** Where a measure belongs. */
export type Place = Readonly<Record<ProcessingKey, string>>;

interface Group {
  place: Partial<Record<ProcessingKey, string>>;
  onTime: number;
  withDue: number;
  /** How often each value came. */
  counts: Map<number, number>;
}

function figuresOf({ place, onTime, withDue, counts }: Group): GroupRow {
  let total = 0;
  for (const count of counts.values()) total += count;
  const ascending = Float64Array.from(counts.keys()).sort();
  /** Nearest rank: the first value up to which at least p % were counted. Whole numbers, so that nothing rounds. */
  const percentile = (p: number): number | null => {
    let reached = 0;
    return (
      ascending.find(value => {
        const count = counts.get(value) ?? 0;
        reached += count;
        return count !== 0 && reached * 100 >= total * p;
      }) ?? null
    );
  };
  return { ...place, count: total, onTime, withDue, p50: percentile(50), p90: percentile(90) };
}

/** Groups that are added up, cell by cell. */
export interface Tally {
  /** The group of a place, to add to. */
  at(place: Place): Group;
  /** The figures in the order of the keys; groups of which nothing is left are no rows. */
  rows(): GroupRow[];
}

export function createTally(keys: readonly ProcessingKey[]): Tally {
  const groups = new Map<string, Group>();
  return {
    at(place) {
      const key = keys.map(name => place[name]).join('\0');
      let group = groups.get(key);
      if (!group) {
        const own = Object.fromEntries(keys.map(name => [name, place[name]]));
        group = { place: own, onTime: 0, withDue: 0, counts: new Map() };
        groups.set(key, group);
      }
      return group;
    },
    rows: () =>
      [...groups]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, group]) => figuresOf(group))
        .filter(({ count }) => count > 0),
  };
}
