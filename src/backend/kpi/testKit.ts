import { addDays, type Day, dayOf } from '../../domain/calendar/day.ts';
import type { Db } from '../db/db.ts';
import { caseSteps, cases } from '../db/schema/cases.ts';
import type { Deps } from '../deps.ts';
import { recordEvent } from '../events/record.ts';

export interface TestCase {
  closedAt: number;
  minutes: number | null;
  itemCode?: string;
  lane?: string;
  channel?: string;
  status?: string;
  onTime?: boolean | null;
  /** Minutes of each turn of a stage. */
  steps?: readonly { name: string; minutes: number; whoseMove?: string; startedAt?: number }[];
}

/** A committed day that a case closed on time keeps, and another does not. */
const dueOn = ({ closedAt, onTime }: TestCase): Day => addDays(dayOf(closedAt), onTime === false ? -1 : 0);

/** The line of the log by which the figures learn of a change. */
export const tellOf = (deps: Deps, db: Db, officeId: string, caseId: string): Promise<void> =>
  recordEvent(deps, db, {
    officeId,
    actorId: null,
    action: 'recompute-due',
    subjectType: 'case',
    subjectId: caseId,
  });

/** A closed case as the figures see it, without the work that led there. Answers its row. */
export async function insertCase(deps: Deps, db: Db, officeId: string, given: TestCase) {
  const id = deps.newId();
  const closedAt = new Date(given.closedAt);
  const row = {
    id,
    officeId,
    number: id,
    queryCode: id.slice(-8),
    itemCode: given.itemCode ?? 'JJ01',
    itemVersion: 1,
    status: given.status ?? 'issued',
    whoseMove: 'none',
    lane: given.lane ?? 'ordinary',
    channel: given.channel ?? 'walk-in',
    applicantId: deps.newId(),
    applicantName: '测试',
    circumstances: {},
    materials: [],
    receivedBy: deps.newId(),
    receivedAt: closedAt,
    acceptedAt: closedAt,
    closedAt,
    reviewedBy: [],
    committedDueOn: given.onTime === null ? null : dueOn(given),
    committedDays: 5,
    legalDays: 20,
    processingMinutes: given.minutes,
    onTime: given.onTime === undefined ? true : given.onTime,
    updatedAt: closedAt,
  };
  const [inserted] = await db.insert(cases).values(row).returning();
  const steps = (given.steps ?? []).map((step, index) => ({
    id: deps.newId(),
    officeId,
    caseId: id,
    stageNo: index,
    name: step.name,
    whoseMove: step.whoseMove ?? 'reviewer',
    startedAt: new Date(step.startedAt ?? given.closedAt - 1000),
    workingMinutes: step.minutes,
  }));
  if (steps.length > 0) await db.insert(caseSteps).values(steps);
  if (!inserted) throw new Error('not inserted');
  await tellOf(deps, db, officeId, id);
  return inserted;
}
