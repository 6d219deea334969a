import { eq } from 'drizzle-orm';
import {
  type AssignmentAction,
  type AssignmentRefusal,
  refuseAssign,
  refuseClaim,
  refuseRelease,
} from '../../domain/worklist/assignment.ts';
import { refuseWorker } from '../../domain/worklist/competence.ts';
import type { CaseRow } from '../cases/rows.ts';
import { itemOfCase, type World } from '../cases/world.ts';
import type { Db } from '../db/db.ts';
import { cases } from '../db/schema/cases.ts';
import type { Actor, Deps } from '../deps.ts';
import { recordEvent } from '../events/record.ts';
import { invalid, Problem } from '../http/problem.ts';
import { findStandIn, notify } from '../notices/notify.ts';
import { assignedFacts, findWorker, type KnownWorker } from './worker.ts';

/** A change of who holds a locked case. */
export interface Hold {
  tx: Db;
  actor: Actor;
  now: number;
  row: CaseRow;
  world: World;
  action: AssignmentAction;
  assigneeId?: string | undefined;
  reason?: string | undefined;
}

const refused = (refusal: AssignmentRefusal | 'unknown-person' | 'away') =>
  new Problem(409, `assign-${refusal}`);

/** @throws Problem 403 for an account that works no cases. */
async function selfOf({ tx, actor }: Hold): Promise<KnownWorker> {
  const self = await findWorker(tx, actor.officeId, actor.id);
  if (!self) throw new Problem(403, 'forbidden');
  return self;
}

/** Whom an assignment is for: while they are away, whoever stands in for them, if that one can. */
async function chosenWorker(hold: Hold): Promise<KnownWorker> {
  const { tx, actor, now, row, world, assigneeId } = hold;
  if (!assigneeId) throw invalid({ assigneeId: 'required' });
  const item = itemOfCase(world, row);
  const named = await findWorker(tx, actor.officeId, assigneeId);
  if (!named) throw refused('unknown-person');
  const refusal = refuseAssign(assignedFacts(row), item, actor, named);
  if (refusal) throw refused(refusal);
  const standIn = await findStandIn(tx, actor.officeId, named.id, now);
  if (standIn === named.id) return named;
  const deputy = await findWorker(tx, actor.officeId, standIn);
  if (!deputy || refuseWorker(assignedFacts(row), item, deputy) !== null) throw refused('away');
  return deputy;
}

/** Who holds the case then. @throws Problem 403, 409, 422. */
async function nextHolder(hold: Hold): Promise<KnownWorker | null> {
  const { row, world, action, actor } = hold;
  if (action === 'assign') return chosenWorker(hold);
  const facts = assignedFacts(row);
  if (action === 'release') {
    const refusal = refuseRelease(facts, actor);
    if (refusal) throw refused(refusal);
    if (!hold.reason?.trim()) throw invalid({ reason: 'required' });
    return null;
  }
  const self = await selfOf(hold);
  const refusal = refuseClaim(facts, itemOfCase(world, row), self);
  if (refusal) throw refused(refusal);
  return self;
}

/** The case with its new holder: column, version and event. Nothing when they hold it already. */
export async function setHolder(
  deps: Deps,
  hold: Hold,
  to: Pick<KnownWorker, 'id'> | null,
  data: Record<string, unknown> = {},
): Promise<CaseRow> {
  const { tx, actor, now, row, action } = hold;
  const assigneeId = to?.id ?? null;
  if (row.assigneeId === assigneeId) return row;
  const patch = { assigneeId, version: row.version + 1, updatedAt: new Date(now) };
  await tx.update(cases).set(patch).where(eq(cases.id, row.id));
  await recordEvent(deps, tx, {
    officeId: row.officeId,
    actorId: actor.id,
    action,
    subjectType: 'case',
    subjectId: row.id,
    from: row.status,
    to: row.status,
    reason: hold.reason ?? null,
    data: { holderFrom: row.assigneeId, holderTo: assigneeId, ...data },
    at: now,
  });
  return { ...row, ...patch };
}

async function tell(deps: Deps, { tx, actor, now, row, world, reason }: Hold, to: string | null) {
  const staffId = to ?? row.assigneeId;
  if (staffId === null || staffId === actor.id) return;
  const { zh, en } = itemOfCase(world, row);
  await notify(deps, tx, {
    officeId: row.officeId,
    staffId,
    kind: to ? 'case-assigned' : 'case-taken-back',
    subjectType: 'case',
    subjectId: row.id,
    params: { number: row.number, itemZh: zh, itemEn: en, reason: reason ?? '' },
    actorId: actor.id,
    at: now,
  });
}

/**
 * Whether a locked case may be claimed, assigned or released so; writes nothing. Answers what does it and tells whoever it is
 * about, to be called in the same transaction. @throws Problem 403, 409, 422.
 */
export async function checkHold(deps: Deps, hold: Hold): Promise<() => Promise<CaseRow>> {
  const to = await nextHolder(hold);
  const isSelf = hold.action === 'release' && hold.row.assigneeId === hold.actor.id;
  return async () => {
    const after = await setHolder(deps, hold, to, isSelf ? { self: true } : {});
    if (after !== hold.row) await tell(deps, hold, to?.id ?? null);
    return after;
  };
}

/** Claims, assigns or releases a locked case, all in one. @throws Problem 403, 409, 422, before anything is written. */
export async function takeHold(deps: Deps, hold: Hold): Promise<CaseRow> {
  const carryOut = await checkHold(deps, hold);
  return carryOut();
}
