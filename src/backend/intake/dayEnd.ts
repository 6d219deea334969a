import { and, count, eq, min, sql } from 'drizzle-orm';
import type { DayEndRecord } from '../../contract/intake.ts';
import { dayOf, type Instant } from '../../domain/calendar/day.ts';
import type { Db } from '../db/db.ts';
import { tickets } from '../db/schema/hall.ts';
import type { Rules } from '../office/ruleBook.ts';
import { DAY_ENDED, isDayEnded } from '../tickets/endOfDay.ts';
import { readClosing } from './evening.ts';

const iso = (instant: Instant | undefined) =>
  instant === undefined ? null : new Date(instant).toISOString();

/** What the end of this day will find, so that nobody is sent home unseen. */
export async function readDayEnd(
  db: Db,
  officeId: string,
  rules: Pick<Rules, 'calendar' | 'settings'>,
  now: Instant,
): Promise<DayEndRecord> {
  const day = dayOf(now);
  const today = and(eq(tickets.officeId, officeId), eq(tickets.serviceDay, day));
  const closing = await readClosing(db, officeId, rules, day);
  const byStatus = await db
    .select({ status: tickets.status, count: count() })
    .from(tickets)
    .where(today)
    .groupBy(tickets.status);
  const counts = new Map(byStatus.map(row => [row.status, row.count]));
  const of = (status: string) => counts.get(status) ?? 0;
  const waiting = await db
    .select({ itemCode: tickets.itemCode, count: count(), since: min(tickets.takenAt) })
    .from(tickets)
    .where(and(today, eq(tickets.status, 'waiting')))
    .groupBy(tickets.itemCode)
    .orderBy(sql`count(*) desc`, tickets.itemCode);
  const [closed] = await db
    .select({ count: count() })
    .from(tickets)
    .where(and(today, eq(tickets.status, 'cancelled'), eq(tickets.outcome, DAY_ENDED)));
  return {
    day,
    closesAt: iso(closing?.closesAt),
    endsAt: iso(closing?.endsAt),
    isOver: await isDayEnded(db, officeId, day),
    open: {
      waiting: of('waiting'),
      called: of('called'),
      serving: of('serving'),
      parked: of('parked'),
      missed: of('missed'),
    },
    waiting: waiting.map(row => ({
      itemCode: row.itemCode,
      count: row.count,
      longestWaitMinutes: row.since ? Math.max(0, Math.floor((now - row.since.getTime()) / 60_000)) : 0,
    })),
    closed: closed?.count ?? 0,
  };
}
