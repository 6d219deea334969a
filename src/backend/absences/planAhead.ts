import { and, eq, gt, isNull, lt, or } from 'drizzle-orm';
import { z } from 'zod';
import type { AbsencePlanCreate, AbsencePlanRecord } from '../../contract/absencePlans.ts';
import { deputyProblem } from '../../domain/staff/handover.ts';
import type { Db } from '../db/db.ts';
import { absencePlans } from '../db/schema/absencePlans.ts';
import type { Deps } from '../deps.ts';
import { recordEvent } from '../events/record.ts';
import { checkVersion } from '../http/command.ts';
import { invalid, notFound, Problem } from '../http/problem.ts';
import { LONGEST_MS } from './handOver.ts';
import { readPeople } from './people.ts';
import { readPlan, type Viewer } from './planRecord.ts';
import { mayHandOverFor } from './record.ts';

interface Planning extends Viewer {
  tx: Db;
  now: number;
  body: AbsencePlanCreate;
}

/** @throws Problem 422 a time that has passed, an end before the beginning, more than a year ahead. */
function timesOf({ body, now }: Planning): { fromAt: Date; untilAt: Date | null } {
  const from = Date.parse(body.fromAt);
  const until = body.untilAt === undefined ? null : Date.parse(body.untilAt);
  if (from <= now) throw invalid({ fromAt: 'in-the-past' });
  if (from - now > LONGEST_MS) throw invalid({ fromAt: 'too-far' });
  if (until !== null && until <= from) throw invalid({ untilAt: 'before-start' });
  if (until !== null && until - from > LONGEST_MS) throw invalid({ untilAt: 'too-far' });
  return { fromAt: new Date(from), untilAt: until === null ? null : new Date(until) };
}

/** One plan at a time: two that overlap would hand the same things over twice. The person's row is locked by the caller. */
async function checkOverlap(asking: Planning, staffId: string, fromAt: Date, untilAt: Date | null) {
  const { tx, actor } = asking;
  const [other] = await tx
    .select({ id: absencePlans.id })
    .from(absencePlans)
    .where(
      and(
        eq(absencePlans.officeId, actor.officeId),
        eq(absencePlans.staffId, staffId),
        eq(absencePlans.status, 'planned'),
        untilAt ? lt(absencePlans.fromAt, untilAt) : undefined,
        or(isNull(absencePlans.untilAt), gt(absencePlans.untilAt, fromAt)),
      ),
    )
    .limit(1);
  if (!other) return;
  const record = await readPlan(tx, other.id, asking);
  throw new Problem(409, 'already-planned', {
    params: { name: record.staffName },
    extra: { status: 'planned', allowedActions: record.allowedActions, record },
  });
}

/**
 * Notes an absence to come. Nothing moves before its time: what is handed over is what the person holds then.
 * @throws Problem 403 for others without being a manager, 409 another plan in this time, 422 times or deputy.
 */
export async function planAbsence(
  deps: Pick<Deps, 'newId' | 'now'>,
  asking: Planning,
): Promise<AbsencePlanRecord> {
  const { tx, actor, now, body } = asking;
  const { officeId } = actor;
  const { deputyId, reason, withWindows } = body;
  const staffId = body.staffId ?? actor.id;
  if (!mayHandOverFor(actor, staffId)) throw new Problem(403, 'forbidden');
  const { fromAt, untilAt } = timesOf(asking);
  const people = await readPeople(tx, officeId, [staffId, deputyId], true);
  if (!people.has(staffId)) throw invalid({ staffId: 'unknown' });
  const deputy = people.get(deputyId);
  if (!deputy) throw invalid({ deputyId: 'unknown' });
  // Whoever is away today may be back by then: that is asked when it begins.
  const problem = deputyProblem(staffId, { ...deputy, isAway: false });
  if (problem) throw invalid({ deputyId: problem });
  await checkOverlap(asking, staffId, fromAt, untilAt);
  const id = deps.newId();
  const at = new Date(now);
  await tx.insert(absencePlans).values({
    id,
    officeId,
    staffId,
    deputyId,
    reason,
    fromAt,
    untilAt,
    withWindows,
    createdBy: actor.id,
    createdAt: at,
    updatedAt: at,
  });
  await recordEvent(deps, tx, {
    officeId,
    actorId: actor.id,
    action: 'absence-plan',
    subjectType: 'absence-plan',
    subjectId: id,
    to: 'planned',
    data: { staffId, deputyId, from: fromAt.toISOString(), until: untilAt?.toISOString() ?? null },
    at: now,
  });
  return readPlan(tx, id, asking);
}

interface Cancelling extends Viewer {
  tx: Db;
  now: number;
  id: string;
  seen: number | undefined;
}

/** Takes a plan back before it has begun. @throws Problem 403, 404, 409 it is no longer planned, or stale. */
export async function cancelPlan(
  deps: Pick<Deps, 'newId' | 'now'>,
  asking: Cancelling,
): Promise<AbsencePlanRecord> {
  const { tx, actor, now, id, seen } = asking;
  if (!z.uuid().safeParse(id).success) throw notFound();
  const [plan] = await tx
    .select()
    .from(absencePlans)
    .where(and(eq(absencePlans.officeId, actor.officeId), eq(absencePlans.id, id)))
    .for('update');
  if (!plan) throw notFound();
  if (!mayHandOverFor(actor, plan.staffId)) {
    throw plan.deputyId === actor.id ? new Problem(403, 'forbidden') : notFound();
  }
  const record = await readPlan(tx, id, asking);
  checkVersion(seen, plan, record);
  if (plan.status !== 'planned') {
    throw new Problem(409, 'plan-over', { extra: { status: plan.status, allowedActions: [], record } });
  }
  await tx
    .update(absencePlans)
    .set({ status: 'cancelled', version: plan.version + 1, updatedAt: new Date(now) })
    .where(eq(absencePlans.id, id));
  await recordEvent(deps, tx, {
    officeId: actor.officeId,
    actorId: actor.id,
    action: 'cancel',
    subjectType: 'absence-plan',
    subjectId: id,
    from: 'planned',
    to: 'cancelled',
    at: now,
  });
  return readPlan(tx, id, asking);
}
