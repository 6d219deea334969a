import { and, desc, eq, gte, inArray, isNotNull } from 'drizzle-orm';
import { dayOf } from '../../domain/calendar/day.ts';
import type { CaseFacts } from '../../domain/cases/facts.ts';
import { REOPENED_GAP } from '../../domain/cases/pauses.ts';
import { decisionNo } from '../../domain/cases/stages.ts';
import { CASE_STATUSES, type CaseStatus } from '../../domain/cases/statuses.ts';
import type { Item } from '../../domain/items/item.ts';
import type { Db } from '../db/db.ts';
import { casePauses, caseSteps } from '../db/schema/cases.ts';
import { events } from '../db/schema/events.ts';
import type { Deps } from '../deps.ts';
import type { CaseRow, PauseRow } from './rows.ts';
import type { World } from './world.ts';

const isStatus = (text: string | null): text is CaseStatus =>
  (CASE_STATUSES as readonly (string | null)[]).includes(text);

/**
 * Where the case stood before it was decided, or returned, by the log: a return leaves the stage alone, a decision is
 * taken at the stage of the decision.
 */
export async function readBefore(tx: Db, row: CaseRow, item: Item): Promise<CaseFacts['before']> {
  const isReturned = row.status === 'returned';
  const [last] = await tx
    .select({ from: events.from })
    .from(events)
    .where(
      and(
        eq(events.officeId, row.officeId),
        eq(events.subjectId, row.id),
        inArray(events.action, isReturned ? ['return'] : ['approve', 'reject']),
      ),
    )
    .orderBy(desc(events.at), desc(events.id))
    .limit(1);
  if (!last || !isStatus(last.from)) return undefined;
  return { status: last.from, stageNo: isReturned ? row.stageNo : decisionNo(item) };
}

/** What the decision and the closing wrote is taken back; what led to it stays. */
export const reopenedColumns = (row: CaseRow, status: CaseStatus) => ({
  ...(status !== 'approved' && { decidedBy: null, decidedAt: null }),
  // It was answered once: the law does not accept it meanwhile, a person does.
  ...(status === 'received' && { noticeWatched: false }),
  closedAt: null,
  deliveredAt: null,
  delivery: null,
  processingMinutes: null,
  pausedMinutes: null,
  onTime: null,
  overdueCause: null,
  reopenedCount: row.reopenedCount + 1,
});

/** The special procedures that only the closing had ended run on, as if it had not been. */
async function restorePauses(tx: Db, row: CaseRow, pauses: readonly PauseRow[]): Promise<PauseRow[]> {
  const closedAt = row.closedAt?.getTime();
  const ids = pauses.filter(({ endedAt }) => endedAt && endedAt.getTime() === closedAt).map(({ id }) => id);
  if (closedAt === undefined || ids.length === 0) return [...pauses];
  const open = { toOn: null, endedBy: null, endedAt: null };
  await tx
    .update(casePauses)
    .set(open)
    .where(and(eq(casePauses.officeId, row.officeId), inArray(casePauses.id, ids)));
  return pauses.map(pause => (ids.includes(pause.id) ? { ...pause, ...open } : pause));
}

/** The time in which the case was closed is left out of both clocks, unless the office counts it. */
async function leaveGapOut(deps: Deps, tx: Db, world: World, row: CaseRow, actorId: string) {
  if (row.closedAt === null || row.acceptedAt === null) return [];
  if (world.settings.clocks.reopening === 'counted') return [];
  const gap: PauseRow = {
    id: deps.newId(),
    officeId: row.officeId,
    caseId: row.id,
    code: REOPENED_GAP.code,
    legal: true,
    fromOn: dayOf(row.closedAt.getTime()),
    toOn: world.today,
    expectedEndOn: null,
    startedBy: actorId,
    startedAt: row.closedAt,
    endedBy: actorId,
    endedAt: new Date(world.now),
    reason: null,
  };
  await tx.insert(casePauses).values(gap);
  return [gap];
}

/** No stage worked on the case while it was closed: what its delivery took belongs to no figure of stages. */
async function forgetDelivery(tx: Db, row: CaseRow): Promise<void> {
  if (row.closedAt === null) return;
  await tx
    .update(caseSteps)
    .set({ workingMinutes: null, pausedMinutes: null })
    .where(
      and(
        eq(caseSteps.officeId, row.officeId),
        eq(caseSteps.caseId, row.id),
        gte(caseSteps.startedAt, row.closedAt),
        isNotNull(caseSteps.endedAt),
      ),
    );
}

/** Restores the clock of a case that is reopened. Answers all its pauses as they are then. */
export async function reopenPauses(
  deps: Deps,
  tx: Db,
  world: World,
  row: CaseRow,
  actorId: string,
  pauses: readonly PauseRow[],
): Promise<PauseRow[]> {
  const restored = await restorePauses(tx, row, pauses);
  await forgetDelivery(tx, row);
  return [...restored, ...(await leaveGapOut(deps, tx, world, row, actorId))];
}
