import { addDays, type Day, dayOf, isDay, monthOf, yearOf } from '../../domain/calendar/day.ts';
import type { Grain } from '../db/schema/kpi.ts';
import { malformed } from '../http/problem.ts';

/** Days, both included, read from rows of one grain. */
export interface Part {
  grain: Grain;
  from: Day;
  to: Day;
}

/** Office days, both included. */
export interface Period {
  from: Day;
  to: Day;
  /** The last day for what has happened: nothing follows today, so that the running month counts as a whole. */
  closedTo: Day;
}

const MAX_YEARS = 50;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

const firstOf = (month: string): Day => `${month}-01`;
/** The last day of a month: the day before the first of the next, wherever 31 days lead. */
const lastOf = (month: string): Day => addDays(firstOf(monthOf(addDays(firstOf(month), 31))), -1);

/** The first day of the month `n` months before the month of a day. */
function monthsBack(day: Day, n: number): Day {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - n;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`;
}

function readEdge(name: string, text: string | undefined, ofMonth: (month: string) => Day): Day | undefined {
  if (text === undefined) return undefined;
  if (MONTH.test(text) && text >= '0100') return ofMonth(text);
  if (!isDay(text)) throw malformed('bad-query', { detail: name });
  return text;
}

/**
 * `from` and `to` as days or months, both included; the last 24 months (or `days` days) unless given.
 * @throws Problem 400.
 */
export function readPeriod(
  query: { from?: string | undefined; to?: string | undefined },
  now: number,
  byDefault: { months: number } | { days: number } = { months: 24 },
): Period {
  const today = dayOf(now);
  const to = readEdge('to', query.to, lastOf) ?? ('months' in byDefault ? lastOf(monthOf(today)) : today);
  const defaultFrom =
    'months' in byDefault ? monthsBack(to, byDefault.months - 1) : addDays(to, 1 - byDefault.days);
  const from = readEdge('from', query.from, firstOf) ?? defaultFrom;
  if (from > to) throw malformed('bad-query', { detail: 'from > to' });
  if (yearOf(to) - yearOf(from) > MAX_YEARS) throw malformed('bad-query', { detail: `> ${MAX_YEARS} years` });
  return { from, to, closedTo: to < today ? to : lastOf(monthOf(to)) };
}

/** The part months at either end by days, and the whole months between: in order, none empty, without a gap. */
export function splitByMonths({ from, to }: { from: Day; to: Day }): Part[] {
  const parts: Part[] = [];
  let begin = from;
  if (from !== firstOf(monthOf(from))) {
    const end = lastOf(monthOf(from));
    if (to < end) return [{ grain: 'day', from, to }];
    parts.push({ grain: 'day', from, to: end });
    begin = addDays(end, 1);
  }
  const endsWhole = to === lastOf(monthOf(to));
  const lastWhole = endsWhole ? to : addDays(firstOf(monthOf(to)), -1);
  if (begin <= lastWhole) parts.push({ grain: 'month', from: begin, to: lastWhole });
  if (!endsWhole && begin <= to) parts.push({ grain: 'day', from: firstOf(monthOf(to)), to });
  return parts;
}
