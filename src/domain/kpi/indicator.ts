import type { LocalText } from '../items/item.ts';

/** What a group of kept figures says: sums by name, how many values, and their percentiles. */
export interface FigureGroup {
  figures: Readonly<Record<string, number>>;
  count: number;
  p50: number | null;
  p75: number | null;
  p90: number | null;
  p99: number | null;
  max: number | null;
}

/** `share` is 0 … 1; times come in the unit that is named. */
export type IndicatorUnit =
  | 'working-minutes'
  | 'clock-minutes'
  | 'minutes'
  | 'share'
  | 'cases'
  | 'numbers'
  | 'visits'
  | 'ratings';

/** Where an indicator's groups come from, and which of its parts. */
export interface IndicatorSource {
  cube: 'case' | 'stage' | 'turn' | 'hall' | 'service' | 'occupancy' | 'history' | 'ratings';
  turn?: string;
}

/** What a figure is, so that the chart, its caption and its export say the same. */
export interface Indicator extends LocalText {
  code: string;
  section: 'hall' | 'cases' | 'time' | 'quality' | 'history';
  /** For a duration: the set measured. For a rate: what is counted above the line. */
  numerator: LocalText;
  /** For a rate: what is counted below the line. Else: the number shown beside the figure. */
  denominator: LocalText;
  unit: IndicatorUnit;
  /** What does not enter, and why. */
  leftOut: LocalText;
  /** Absent: a chart of its own, not one number of a period. */
  source?: IndicatorSource;
  /** The one number; null where there is nothing to measure or to divide by. */
  value?: (group: FigureGroup) => number | null;
  /** What it is out of. */
  outOf?: (group: FigureGroup) => number;
}

export const words = (zh: string, en: string): LocalText => ({ zh, en });

/** A sum by its name. */
export const sumOf = (group: FigureGroup, ...names: readonly string[]): number =>
  names.reduce((sum, name) => sum + (group.figures[name] ?? 0), 0);

/** A number of the kept figures as it is. */
export const total = (name: string): Pick<Indicator, 'value' | 'outOf'> => ({
  value: group => sumOf(group, name),
  outOf: group => sumOf(group, name),
});

/** A share: null of nothing to divide by, never 0/0. */
export const shareOf = (
  above: readonly string[],
  below: readonly string[],
): Pick<Indicator, 'value' | 'outOf'> => ({
  value: group => {
    const under = sumOf(group, ...below);
    return under === 0 ? null : sumOf(group, ...above) / under;
  },
  outOf: group => sumOf(group, ...below),
});

/** A percentile of the measured values, in `per` of the values' unit (60: seconds as minutes). */
export const percentile = (
  at: 'p50' | 'p75' | 'p90' | 'p99' | 'max',
  per = 1,
): Pick<Indicator, 'value' | 'outOf'> => ({
  value: group => {
    const value = group[at];
    return value === null ? null : value / per;
  },
  outOf: group => group.count,
});

export const NOTHING = words('无', 'Nothing');
