import { useSearchParams } from 'react-router';
import { type Day, isDay } from '../../domain/calendar/day.ts';
import { useNow } from '../shared/useNow.ts';
import { type Months, monthsUntil, PERIODS } from './period.ts';

/** What every tab of the page can be narrowed by. */
export const NARROWED_BY = ['item', 'lane', 'channel'] as const;
export type NarrowedBy = (typeof NARROWED_BY)[number];

export interface KpiFilters {
  months: Months;
  /** A period of the list, or own days. */
  period: number | 'days';
  item: string | undefined;
  lane: string | undefined;
  channel: string | undefined;
}

const DEFAULT_MONTHS = 12;

function ownDays(search: URLSearchParams): Months | null {
  const [from, to] = [search.get('from') ?? '', search.get('to') ?? ''];
  return isDay(from) && isDay(to) && from <= to ? { from, to } : null;
}

/** What an address says; what it says wrongly counts as not said. */
export function readFilters(search: URLSearchParams, now: number): KpiFilters {
  const count = PERIODS.find(period => String(period) === search.get('months')) ?? DEFAULT_MONTHS;
  const days = ownDays(search);
  const of = (name: NarrowedBy) => search.get(name) || undefined;
  return {
    months: days ?? monthsUntil(now, count),
    period: days ? 'days' : count,
    item: of('item'),
    lane: of('lane'),
    channel: of('channel'),
  };
}

/** For the server: the period and what narrows it; `without`: what a chart compares itself. */
export function questionOf(
  { months, ...filters }: Pick<KpiFilters, 'months' | NarrowedBy>,
  more: Readonly<Record<string, string>> = {},
  without: readonly NarrowedBy[] = [],
): string {
  const query = new URLSearchParams({ ...more, from: months.from, to: months.to });
  for (const name of NARROWED_BY) {
    const value = filters[name];
    if (value && !without.includes(name)) query.set(name, value);
  }
  return query.toString();
}

/** The filters of the page, and how one of them is changed: in the address, so that it can be shared. */
export function useKpiFilters() {
  const [search, setSearch] = useSearchParams();
  const filters = readFilters(search, useNow());
  const set = (changes: Readonly<Record<string, string | undefined>>) => {
    const next = new URLSearchParams(search);
    for (const [name, value] of Object.entries(changes)) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    setSearch(next, { replace: true });
  };
  return { search, filters, set };
}

/** From the first to the last day of a period, both there. */
export const isWholeSpan = (from: Day | '', to: Day | ''): boolean => isDay(from) && isDay(to) && from <= to;
