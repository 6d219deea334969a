import { and, eq, inArray, lt } from 'drizzle-orm';
import { isYearCovered, workingDaysBetween } from '../../domain/calendar/calendar.ts';
import { addDays, type Day, yearOf } from '../../domain/calendar/day.ts';
import type { CaseRow } from '../cases/rows.ts';
import { lockCase } from '../cases/rows.ts';
import { worldIn } from '../cases/world.ts';
import type { Db } from '../db/db.ts';
import { cases } from '../db/schema/cases.ts';
import { casePromises } from '../db/schema/promises.ts';
import { recordEvent } from '../events/record.ts';
import { notify } from '../notices/notify.ts';
import { peopleFor } from '../notices/people.ts';
import type { Rules } from '../office/ruleBook.ts';
import { queueMessage } from '../outbox/queueMessage.ts';
import type { Keeping } from './keeping.ts';

/** What an applicant owes on a case, and until when. */
export interface Owed {
  kind: 'correction' | 'deferral';
  dueOn: Day;
}

/** The states in which a promise is owed. */
export const PROMISED = ['accepted', 'in-review', 'approved'];

/** What the applicant of the case owes now; null: nothing with a day, or it has come online and waits for the window. */
export function owedOn(
  row: Pick<CaseRow, 'status' | 'correctionDueOn' | 'promiseDueOn' | 'supplementedAt'>,
): Owed | null {
  if (row.status === 'correcting' && row.correctionDueOn && !row.supplementedAt) {
    return { kind: 'correction', dueOn: row.correctionDueOn };
  }
  const isPromised = (PROMISED as readonly string[]).includes(row.status) && row.promiseDueOn !== null;
  return isPromised ? { kind: 'deferral', dueOn: row.promiseDueOn as Day } : null;
}

/** Whether to remind today: so many working days before the day, or fewer, while it is not over. */
export function isReminderDay(
  { calendar, settings }: Pick<Rules, 'calendar' | 'settings'>,
  dueOn: Day,
  today: Day,
): boolean {
  if (today > dueOn || !isYearCovered(calendar, yearOf(today)) || !isYearCovered(calendar, yearOf(dueOn))) {
    return false;
  }
  return workingDaysBetween(calendar, today, dueOn) <= settings.caseRules.remindDaysBefore;
}

/** Who of the staff answers for the case. */
const ownerOf = (row: CaseRow): string => row.assigneeId ?? row.acceptedBy ?? row.receivedBy;

async function remind({ deps }: Keeping, tx: Db, row: CaseRow, owed: Owed, now: number): Promise<void> {
  await tx
    .update(cases)
    .set({ remindedAt: new Date(now) })
    .where(eq(cases.id, row.id));
  await queueMessage(deps, tx, {
    officeId: row.officeId,
    channel: 'sms',
    kind: `${owed.kind}-reminder`,
    caseId: row.id,
    applicantId: row.applicantId,
    params: { number: row.number, day: owed.dueOn },
    createdBy: null,
    at: now,
  });
  await recordEvent(deps, tx, {
    officeId: row.officeId,
    actorId: null,
    action: 'remind-applicant',
    subjectType: 'case',
    subjectId: row.id,
    data: { owed: owed.kind, dueOn: owed.dueOn },
    at: now,
  });
}

/** The promises whose day is over: broken from the day after it. */
const breakPromises = (tx: Db, row: CaseRow, today: Day, dueOn: Day) =>
  tx
    .update(casePromises)
    .set({ state: 'broken', brokenOn: addDays(dueOn, 1) })
    .where(
      and(
        eq(casePromises.officeId, row.officeId),
        eq(casePromises.caseId, row.id),
        inArray(casePromises.state, ['open']),
        eq(casePromises.kind, 'deferral'),
        lt(casePromises.dueOn, today),
      ),
    );

async function propose(keeping: Keeping, tx: Db, row: CaseRow, owed: Owed, at: { now: number; today: Day }) {
  const { deps } = keeping;
  const { now } = at;
  const returnProposed = `${owed.kind}-overdue`;
  if (owed.kind === 'deferral') await breakPromises(tx, row, at.today, owed.dueOn);
  await tx.update(cases).set({ returnProposed }).where(eq(cases.id, row.id));
  await recordEvent(deps, tx, {
    officeId: row.officeId,
    actorId: null,
    action: 'propose-return',
    subjectType: 'case',
    subjectId: row.id,
    reason: returnProposed,
    data: { dueOn: owed.dueOn },
    at: now,
  });
  for (const staffId of await peopleFor(tx, row.officeId, ownerOf(row))) {
    await notify(deps, tx, {
      officeId: row.officeId,
      staffId,
      kind: returnProposed,
      subjectType: 'case',
      subjectId: row.id,
      params: { number: row.number, day: owed.dueOn },
      actorId: null,
      at: now,
    });
  }
}

/** Reminds the applicant once, and proposes 退件 once the day is over. Never returns anything: a person does. */
export async function lookAfterOwed(
  keeping: Keeping,
  tx: Db,
  officeId: string,
  id: string,
): Promise<boolean> {
  const row = await lockCase(tx, officeId, id);
  const now = keeping.deps.now();
  const world = await worldIn(keeping, tx, officeId, now);
  const owed = owedOn(row);
  if (!owed) return false;
  if (world.today > owed.dueOn) {
    if (row.returnProposed !== null) return false;
    await propose(keeping, tx, row, owed, { now, today: world.today });
    return true;
  }
  if (row.remindedAt !== null || !isReminderDay(world, owed.dueOn, world.today)) return false;
  await remind(keeping, tx, row, owed, now);
  return true;
}
