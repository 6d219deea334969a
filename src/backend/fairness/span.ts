import { type Day, dayOf, daysBetween, isDay } from '../../domain/calendar/day.ts';
import { malformed } from '../http/problem.ts';

/** Office days, both included. */
export interface DaySpan {
  from: Day;
  to: Day;
}

/** Longer periods are the board's: there the figures are kept. */
const MAX_DAYS = 31;

function readDay(name: string, text: string | undefined): Day | undefined {
  if (text === undefined) return undefined;
  if (!isDay(text)) throw malformed('bad-query', { detail: name });
  return text;
}

/** `from` and `to`; the one day where only one is given, today without either. @throws Problem 400. */
export function readSpan(
  query: { from?: string | undefined; to?: string | undefined },
  now: number,
): DaySpan {
  const given = { from: readDay('from', query.from), to: readDay('to', query.to) };
  const from = given.from ?? given.to ?? dayOf(now);
  const to = given.to ?? from;
  if (from > to) throw malformed('bad-query', { detail: 'from > to' });
  if (daysBetween(from, to) >= MAX_DAYS) throw malformed('bad-query', { detail: `> ${MAX_DAYS} days` });
  return { from, to };
}

/** One day, or the last one before today on which numbers were taken when none is given. @throws Problem 400. */
export const readOneDay = (text: string | undefined): Day | undefined => readDay('day', text);
