import { and, eq, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import { isYearCovered } from '../../domain/calendar/calendar.ts';
import { addDays, dayOf, yearOf } from '../../domain/calendar/day.ts';
import { isOpenAt } from '../../domain/calendar/officeHours.ts';
import { isAcceptedBySilence } from '../../domain/cases/correctionNotice.ts';
import { cases } from '../db/schema/cases.ts';
import { offices } from '../db/schema/office.ts';
import { repeat } from '../http/repeat.ts';
import type { House } from '../http/rooms.ts';
import { eachCase, type Keeping } from './keeping.ts';
import { lookAfterOwed } from './owed.ts';
import { acceptBySilence, receiptOf } from './silence.ts';

const EVERY_MS = 60_000;
const BATCH = 200;
const MIN_DAYS = 5;
const DAY_MS = 86_400_000;

const never = () => false;

/** Accepts what nobody answered in time. Answers how many. */
export async function acceptSilent(
  keeping: Keeping,
  officeId: string,
  isStopped: () => boolean = never,
): Promise<number> {
  const { deps, rules } = keeping;
  const now = deps.now();
  const { calendar } = await rules.read(deps.db, officeId);
  // Five working days are never fewer than five days: what came later need not be looked at.
  const before = new Date(now - MIN_DAYS * DAY_MS);
  const rows = await deps.db
    .select({ id: cases.id, receivedAt: cases.receivedAt, correctedAt: cases.correctedAt })
    .from(cases)
    .where(
      and(
        eq(cases.officeId, officeId),
        eq(cases.status, 'received'),
        lte(sql`coalesce(${cases.correctedAt}, ${cases.receivedAt})`, before.toISOString()),
      ),
    )
    .orderBy(cases.receivedAt)
    .limit(BATCH);
  const due = rows.filter(row => isAcceptedBySilence(calendar, receiptOf(row).getTime(), dayOf(now)));
  return eachCase(
    keeping,
    due.map(row => row.id),
    isStopped,
    (tx, id) => acceptBySilence(keeping, tx, officeId, id),
  );
}

/** Reminds of what is owed, and proposes 退件 for what is overdue, in office hours. Answers how many. */
export async function lookAfterAllOwed(
  keeping: Keeping,
  officeId: string,
  isStopped: () => boolean = never,
): Promise<number> {
  const { deps, rules } = keeping;
  const now = deps.now();
  const today = dayOf(now);
  const { calendar, settings } = await rules.read(deps.db, officeId);
  if (!isYearCovered(calendar, yearOf(today)) || !isOpenAt(calendar, settings.hours, now)) return 0;
  // Working days before a day are at most so many days before it; the longest holiday leaves ten.
  const horizon = addDays(today, settings.caseRules.remindDaysBefore * 2 + 12);
  const rows = await deps.db
    .select({ id: cases.id })
    .from(cases)
    .where(
      and(
        eq(cases.officeId, officeId),
        or(lte(cases.correctionDueOn, horizon), lte(cases.promiseDueOn, horizon)),
        inArray(cases.status, ['correcting', 'accepted', 'in-review', 'approved']),
        isNull(cases.returnProposed),
        or(
          isNull(cases.remindedAt),
          sql`least(${cases.correctionDueOn}, ${cases.promiseDueOn}) < ${today}::date`,
        ),
      ),
    )
    .limit(BATCH);
  return eachCase(
    keeping,
    rows.map(row => row.id),
    isStopped,
    (tx, id) => lookAfterOwed(keeping, tx, officeId, id),
  );
}

/** Looks every minute at every office until it is stopped. Several servers doing so do no harm: each case is locked. */
export function keepNotices(house: House): () => void {
  async function look(isStopped: () => boolean): Promise<void> {
    const rows = await house.deps.db.select({ id: offices.id }).from(offices);
    for (const { id } of rows) {
      if (isStopped()) return;
      const done = await acceptSilent(house, id, isStopped);
      const told = isStopped() ? 0 : await lookAfterAllOwed(house, id, isStopped);
      if (done + told > 0) house.pump.wake();
    }
  }
  return repeat(house.deps, EVERY_MS, look, 'notices that are due: will try again');
}
