import { addDays, type Day, daysBetween, isDay } from '../../domain/calendar/day.ts';

/** Days, both included. */
export interface Span {
  from: Day;
  to: Day;
}

/** As the server bounds it. */
export const MAX_DAYS = 31;

/** The days between two that were typed or stand in the address; today where there is none. */
export function readSpan(search: URLSearchParams, today: Day): Span {
  const read = (name: string) => {
    const text = search.get(name) ?? '';
    return isDay(text) ? text : undefined;
  };
  const from = read('from') ?? read('to') ?? today;
  return { from, to: read('to') ?? from };
}

/** What is wrong with a span; undefined of a right one. */
export const spanProblem = ({ from, to }: Span): 'order' | 'length' | undefined => {
  if (from > to) return 'order';
  return daysBetween(from, to) >= MAX_DAYS ? 'length' : undefined;
};

/** The span of the same length just before. */
export const spanBefore = ({ from, to }: Span): Span => ({
  from: addDays(from, -daysBetween(from, to) - 1),
  to: addDays(from, -1),
});

/** The last `days` days, today included. */
export const lastDays = (today: Day, days: number): Span => ({ from: addDays(today, 1 - days), to: today });
