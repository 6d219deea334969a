import { and, eq, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm';
import { isYearCovered } from '../../domain/calendar/calendar.ts';
import { addDays, type Day, dayOf, yearOf } from '../../domain/calendar/day.ts';
import { isOpenAt } from '../../domain/calendar/officeHours.ts';
import { cases } from '../db/schema/cases.ts';
import { offices } from '../db/schema/office.ts';
import { repeat } from '../http/repeat.ts';
import type { House } from '../http/rooms.ts';
import type { Rules } from '../office/ruleBook.ts';
import { isClockTrusted, tellOfDoubt } from './clockTrust.ts';
import { SILENCE_HELD } from './held.ts';
import { eachCase, type Keeping } from './keeping.ts';
import { isReminderDay, lookAfterOwed, PROMISED } from './owed.ts';
import { acceptBySilence, isSilent } from './silence.ts';

const EVERY_MS = 60_000;
const BATCH = 200;
const MIN_DAYS = 5;
const DAY_MS = 86_400_000;

const never = () => false;

/** Received, watched, old enough, and not left to a person already: the oldest first. */
async function readSilent({ deps }: Keeping, officeId: string, now: number) {
  // Five working days are never fewer than five days: what came later need not be looked at.
  const before = new Date(now - MIN_DAYS * DAY_MS).toISOString();
  const receipt = sql`coalesce(${cases.correctedAt}, ${cases.receivedAt})`;
  return deps.db
    .select({
      id: cases.id,
      status: cases.status,
      noticeWatched: cases.noticeWatched,
      receivedAt: cases.receivedAt,
      correctedAt: cases.correctedAt,
    })
    .from(cases)
    .where(
      and(
        eq(cases.officeId, officeId),
        eq(cases.status, 'received'),
        cases.noticeWatched,
        sql`${receipt} <= ${before}::timestamptz`,
        sql`not (${cases.materials} @> '[{"status":"declared"}]'::jsonb and exists (
          select 1 from notices n where n.office_id = ${cases.officeId} and n.subject_id = ${cases.id}
            and n.kind = ${SILENCE_HELD} and n.at >= ${receipt}))`,
      ),
    )
    .orderBy(receipt, cases.id)
    .limit(BATCH);
}

const isOpen = ({ calendar, settings }: Rules, now: number): boolean =>
  isYearCovered(calendar, yearOf(dayOf(now))) && isOpenAt(calendar, settings.hours, now);

/**
 * Accepts what nobody answered in time, in office hours, so that somebody is there to see it. Where the host's clock
 * cannot be believed it accepts nothing and tells the managers. Answers how many.
 */
export async function acceptSilent(
  keeping: Keeping,
  officeId: string,
  isStopped: () => boolean = never,
): Promise<number> {
  const { deps, rules } = keeping;
  const now = deps.now();
  const read = await rules.read(deps.db, officeId);
  if (!isOpen(read, now)) return 0;
  const rows = await readSilent(keeping, officeId, now);
  const due = rows.filter(row => isSilent(row, { calendar: read.calendar, today: dayOf(now) }));
  if (due.length === 0) return 0;
  if (!(await isClockTrusted(deps.db, officeId, read.calendar, now))) {
    await tellOfDoubt(deps, officeId, due.length);
    return 0;
  }
  return eachCase(
    keeping,
    due.map(row => row.id),
    isStopped,
    (tx, id) => acceptBySilence(keeping, tx, officeId, id),
  );
}

/** The last day of which applicants are reminded today. */
function remindUntil(rules: Rules, today: Day): Day {
  let day = today;
  // Working days ahead are at most so many days; the longest holiday leaves ten.
  for (let ahead = rules.settings.caseRules.remindDaysBefore * 2 + 12; ahead > 0; ahead--) {
    day = addDays(today, ahead);
    if (isReminderDay(rules, day, today)) return day;
  }
  return today;
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
  const read = await rules.read(deps.db, officeId);
  if (!isOpen(read, now)) return 0;
  // As `owedOn` says. Only what has to be done today, the longest overdue first: a full batch keeps nothing waiting.
  const dueOn = sql`case when ${cases.status} = 'correcting' then ${cases.correctionDueOn} else ${cases.promiseDueOn} end`;
  const rows = await deps.db
    .select({ id: cases.id })
    .from(cases)
    .where(
      and(
        eq(cases.officeId, officeId),
        or(isNotNull(cases.correctionDueOn), isNotNull(cases.promiseDueOn)),
        or(
          inArray(cases.status, PROMISED),
          and(eq(cases.status, 'correcting'), isNull(cases.supplementedAt)),
        ),
        isNull(cases.returnProposed),
        or(
          sql`${dueOn} < ${today}::date`,
          and(isNull(cases.remindedAt), sql`${dueOn} <= ${remindUntil(read, today)}::date`),
        ),
      ),
    )
    .orderBy(dueOn, cases.id)
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
