import { and, eq, isNull, sql } from 'drizzle-orm';
import { MissingYearError } from '../../domain/calendar/calendar.ts';
import { dayOf } from '../../domain/calendar/day.ts';
import { isOpenAt } from '../../domain/calendar/officeHours.ts';
import { type DueReminder, remindersDue } from '../../domain/limits/reminders.ts';
import { type CaseRow, readPauses } from '../cases/rows.ts';
import type { Db } from '../db/db.ts';
import { cases } from '../db/schema/cases.ts';
import { offices } from '../db/schema/office.ts';
import { reminders } from '../db/schema/reminders.ts';
import { recordEvent } from '../events/record.ts';
import { unlessDeadlock } from '../http/deadlock.ts';
import { describeError } from '../http/errorBody.ts';
import { repeat } from '../http/repeat.ts';
import type { House } from '../http/rooms.ts';
import { notify } from '../notices/notify.ts';
import type { OfficeSettings } from '../office/settings.ts';
import { findCandidates } from './candidates.ts';
import { findRecipients } from './recipients.ts';

const EVERY_MS = 60_000;
const AT_ONCE = 100;
const FAILED = 'reminders: will try again';

type Keeping = Pick<House, 'deps' | 'rules'>;
interface Telling {
  deps: House['deps'];
  tx: Db;
  row: CaseRow;
  settings: OfficeSettings;
  now: number;
}

/** Once: of two servers the second finds the row. Answers whether it was given now. */
async function giveOne({ deps, tx, row, settings, now }: Telling, due: DueReminder): Promise<boolean> {
  const { officeId, id: caseId, number } = row;
  const told = await findRecipients(tx, row, settings.clocks.reminders[due.level], now);
  const given = await tx
    .insert(reminders)
    .values({ id: deps.newId(), officeId, caseId, ...due, told, at: new Date(now) })
    .onConflictDoNothing()
    .returning({ id: reminders.id });
  if (given.length === 0) return false;
  const about = { officeId, subjectType: 'case', subjectId: caseId, actorId: null, at: now };
  for (const staffId of told) {
    await notify(deps, tx, {
      ...about,
      staffId,
      kind: `reminder-${due.level}`,
      params: { number, day: due.dueOn },
    });
  }
  const data = { level: due.level, dueOn: due.dueOn, told };
  await recordEvent(deps, tx, { ...about, action: 'remind', to: due.level, data });
  return true;
}

/** What a case is due for, in order. A case that somebody is just acting on waits for the next time. */
async function remindOf(tx: Db, telling: Omit<Telling, 'tx' | 'row'>, caseId: string): Promise<number> {
  const [row] = await tx
    .select()
    .from(cases)
    .where(and(eq(cases.id, caseId), isNull(cases.closedAt)))
    .for('update', { skipLocked: true });
  if (!row) return 0;
  const open = (await readPauses(tx, row)).filter(({ endedAt }) => endedAt === null);
  const { committedDueOn, legalDueOn, yellowFrom, paused } = row;
  const legalStopped = open.some(({ legal }) => legal);
  const facts = { committedDueOn, legalDueOn, yellowFrom, paused, legalStopped, openPauses: open };
  let count = 0;
  for (const due of remindersDue(facts, dayOf(telling.now))) {
    if (await giveOne({ ...telling, tx, row }, due)) count += 1;
  }
  if (count > 0) {
    await tx
      .update(cases)
      .set({ remindersSent: sql`${cases.remindersSent} + ${count}` })
      .where(eq(cases.id, row.id));
  }
  return count;
}

/** Nobody is reminded outside office hours, nor in a year of which nobody knows when the office is open. */
async function isOpenNow({ rules, deps }: Keeping, officeId: string): Promise<OfficeSettings | null> {
  const { calendar, settings } = await rules.recent(officeId);
  try {
    return isOpenAt(calendar, settings.hours, deps.now()) ? settings : null;
  } catch (error) {
    if (error instanceof MissingYearError) return null;
    throw error;
  }
}

/** Gives an office's reminders that are due and were not given. Answers how many. */
export async function giveReminders(
  house: Keeping,
  officeId: string,
  isStopped: () => boolean = () => false,
): Promise<number> {
  const { deps } = house;
  const settings = await isOpenNow(house, officeId);
  if (!settings) return 0;
  const now = deps.now();
  let count = 0;
  for (const id of await findCandidates(deps.db, officeId, dayOf(now), AT_ONCE)) {
    if (isStopped()) return count;
    try {
      count += await unlessDeadlock(() =>
        deps.db.transaction(tx => remindOf(tx as Db, { deps, settings, now }, id)),
      );
    } catch (error) {
      if (isStopped()) return count;
      deps.log.warn({ error: describeError(error), caseId: id }, FAILED);
    }
  }
  return count;
}

/** Looks every minute until it is stopped. Several servers doing so do no harm. */
export const keepReminders = (house: Keeping & { pump: Pick<House['pump'], 'wake'> }): (() => void) =>
  repeat(
    house.deps,
    EVERY_MS,
    async isStopped => {
      const rows = await house.deps.db.select({ id: offices.id }).from(offices);
      for (const { id } of rows) {
        if (isStopped()) return;
        if ((await giveReminders(house, id, isStopped)) > 0) house.pump.wake();
      }
    },
    FAILED,
  );
