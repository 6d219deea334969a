import { sql } from 'drizzle-orm';
import type { AgeRow } from '../../contract/figures.ts';
import { type Calendar, isWorkingDay } from '../../domain/calendar/calendar.ts';
import { addDays, type Day, instantAt } from '../../domain/calendar/day.ts';
import { type Db, rowsOf } from '../db/db.ts';

/** From so many working days on, up to the next one. */
const STEPS = [0, 2, 4, 6, 11, 21] as const;

interface Span {
  from: number;
  to: number | null;
  receivedFrom: Day | null;
  receivedTo: Day;
}

/** The working day `n` working days before a day, or before its last working day. */
function workingDayBack(calendar: Calendar, today: Day, n: number): Day {
  let day = today;
  for (let left = n; ; day = addDays(day, -1)) {
    if (!isWorkingDay(calendar, day)) continue;
    if (left === 0) return day;
    left -= 1;
  }
}

/** The steps as days of receipt. Whatever came in on a rest day is as old as what came the working day before. */
export function ageSpans(calendar: Calendar, today: Day): Span[] {
  return STEPS.map((from, n) => {
    const next = STEPS[n + 1];
    const receivedTo = from === 0 ? today : addDays(workingDayBack(calendar, today, from - 1), -1);
    return {
      from,
      to: next === undefined ? null : next - 1,
      receivedFrom: next === undefined ? null : workingDayBack(calendar, today, next - 1),
      receivedTo,
    };
  });
}

/** Open cases by their age in working days and whose turn it is, now. */
export async function readAgeing(
  db: Db,
  officeId: string,
  calendar: Calendar,
  today: Day,
): Promise<AgeRow[]> {
  const spans = ageSpans(calendar, today);
  const instant = (day: Day) => sql`${new Date(instantAt(day, 0)).toISOString()}::timestamptz`;
  const values = spans.map(
    ({ receivedFrom, receivedTo }, n) =>
      sql`(${n}::int, ${receivedFrom === null ? sql`'-infinity'::timestamptz` : instant(receivedFrom)},
        ${instant(addDays(receivedTo, 1))})`,
  );
  const rows = await rowsOf<{ n: number; whoseMove: string; count: number }>(
    db,
    sql`select s.n, c.whose_move as "whoseMove", count(*)::int as count
      from cases c join (values ${sql.join(values, sql`, `)}) s(n, since, until)
        on c.received_at >= s.since and c.received_at < s.until
      where c.office_id = ${officeId}::uuid and c.closed_at is null
      group by 1, 2 order by 1, 2`,
  );
  return rows.flatMap(({ n, whoseMove, count }) => {
    const span = spans[n];
    return span ? { whoseMove, ...span, count } : [];
  });
}
