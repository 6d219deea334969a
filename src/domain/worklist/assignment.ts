import { type CaseStatus, isClosed } from '../cases/statuses.ts';
import type { Item } from '../items/item.ts';
import type { Assigned } from '../staff/handover.ts';
import { type CompetenceRefusal, refuseWorker, type Worker } from './competence.ts';

/** 领取 / 分派 / 退回待领: who holds the present stage of a case. */
export const ASSIGNMENT_ACTIONS = ['claim', 'assign', 'release'] as const;
export type AssignmentAction = (typeof ASSIGNMENT_ACTIONS)[number];

export const isAssignmentAction = (text: string): text is AssignmentAction =>
  (ASSIGNMENT_ACTIONS as readonly string[]).includes(text);

/** `taken`: somebody else holds it. `not-holder`: nobody but the holder or the manager gives it back. */
export type AssignmentRefusal = CompetenceRefusal | 'closed' | 'taken' | 'nobody' | 'not-holder' | 'manager';

export type AssignedCase = Assigned & { status: CaseStatus; assigneeId: string | null };

/** Claiming is for whoever is competent, while nobody holds the case. */
export function refuseClaim(
  facts: AssignedCase,
  item: Pick<Item, 'code' | 'stages'>,
  worker: Worker,
): AssignmentRefusal | null {
  if (isClosed(facts.status)) return 'closed';
  if (facts.assigneeId !== null && facts.assigneeId !== worker.id) return 'taken';
  return refuseWorker(facts, item, worker);
}

/** The manager gives a case to somebody competent, also one that another holds. */
export function refuseAssign(
  facts: AssignedCase,
  item: Pick<Item, 'code' | 'stages'>,
  actor: Pick<Worker, 'roles'>,
  worker: Worker,
): AssignmentRefusal | null {
  if (!actor.roles.includes('manager')) return 'manager';
  return isClosed(facts.status) ? 'closed' : refuseWorker(facts, item, worker);
}

/** The holder gives a case back with a reason, or the manager takes it back. */
export function refuseRelease(
  facts: AssignedCase,
  actor: Pick<Worker, 'id' | 'roles'>,
): AssignmentRefusal | null {
  if (isClosed(facts.status)) return 'closed';
  if (facts.assigneeId === null) return 'nobody';
  return facts.assigneeId === actor.id || actor.roles.includes('manager') ? null : 'not-holder';
}
