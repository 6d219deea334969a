import type { BacklogRow, ProcessingRow } from '../../contract/kpi.ts';
import { OFFICE_DAY } from '../shared/records/minutesText.ts';

/** For the axis only: the figures themselves stay in minutes. */
export const inDays = (minutes: number | null): number | null =>
  minutes === null ? null : Math.round((minutes / OFFICE_DAY) * 100) / 100;

export interface RateTotal {
  onTime: number;
  withDue: number;
  /** Null when there is nothing to divide by: shown as —. */
  share: number | null;
}

/** A rate over several rows is made of the sums, never of the rates. */
export function rateOf(rows: readonly Pick<ProcessingRow, 'onTime' | 'withDue'>[]): RateTotal {
  const onTime = rows.reduce((sum, row) => sum + row.onTime, 0);
  const withDue = rows.reduce((sum, row) => sum + row.withDue, 0);
  return { onTime, withDue, share: withDue === 0 ? null : onTime / withDue };
}

/** 0.9876 → 98.8%; nothing to divide by → —. */
export const shareText = (share: number | null): string =>
  share === null ? '—' : `${(Math.round(share * 1000) / 10).toFixed(1)}%`;

export const byMonth = (rows: readonly ProcessingRow[]): ProcessingRow[] =>
  [...rows].sort((a, b) => (a.month ?? '').localeCompare(b.month ?? ''));

/** The slowest first; groups without a figure last. */
export const slowestFirst = (rows: readonly ProcessingRow[]): ProcessingRow[] =>
  [...rows].sort((a, b) => (b.p50 ?? -1) - (a.p50 ?? -1));

export interface BacklogLine {
  item: string;
  none: number;
  yellow: number;
  red: number;
  stopped: number;
}

/** One line an item, the most urgent first. */
export function backlogLines(rows: readonly BacklogRow[]): BacklogLine[] {
  const lines = new Map<string, BacklogLine>();
  for (const { item, lamp, count } of rows) {
    const line = lines.get(item) ?? { item, none: 0, yellow: 0, red: 0, stopped: 0 };
    line[lamp] += count;
    lines.set(item, line);
  }
  return [...lines.values()].sort((a, b) => b.red - a.red || b.yellow - a.yellow || b.none - a.none);
}

/** The address of the list of cases with a filter. */
export function casesAddress(filter: Record<string, unknown>): string {
  const query = new URLSearchParams({ filter: JSON.stringify(filter), displayedFilters: '{}', page: '1' });
  return `/cases?${query}`;
}

/** The stage of a group in words; the server gives them in the page's language. */
export const stageNameOf = ({ stage, stageName }: Pick<ProcessingRow, 'stage' | 'stageName'>): string =>
  stageName ?? stage ?? '';
