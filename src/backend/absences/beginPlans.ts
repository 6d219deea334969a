import { and, asc, eq, lte } from 'drizzle-orm';
import type { AbsenceReason } from '../../domain/staff/handover.ts';
import type { Db } from '../db/db.ts';
import { absencePlans } from '../db/schema/absencePlans.ts';
import type { Actor } from '../deps.ts';
import { recordEvent } from '../events/record.ts';
import { unlessDeadlock } from '../http/deadlock.ts';
import { describeError } from '../http/errorBody.ts';
import { Problem } from '../http/problem.ts';
import { notify } from '../notices/notify.ts';
import { handOver } from './handOver.ts';
import type { Rules } from './prepare.ts';

type Plan = typeof absencePlans.$inferSelect;

/** Whoever planned it acts, with what planning it had asked for already. */
const planner = ({ createdBy, officeId }: Plan): Actor => ({
  id: createdBy,
  officeId,
  name: '',
  username: '',
  roles: ['manager'],
  sessionId: '',
  devicePage: null,
  mustChangePassword: false,
});

async function lockPlanned(tx: Db, id: string): Promise<Plan | undefined> {
  const [plan] = await tx
    .select()
    .from(absencePlans)
    .where(and(eq(absencePlans.id, id), eq(absencePlans.status, 'planned')))
    .for('update', { skipLocked: true });
  return plan;
}

const change = (tx: Db, plan: Plan, now: number, part: Partial<Plan>) =>
  tx
    .update(absencePlans)
    .set({ ...part, version: plan.version + 1, updatedAt: new Date(now) })
    .where(eq(absencePlans.id, plan.id));

/** Begins one plan, or notes that its time has passed. False where another server is at it. */
async function begin(house: Rules, tx: Db, id: string): Promise<boolean> {
  const { deps } = house;
  const now = deps.now();
  const plan = await lockPlanned(tx, id);
  if (!plan) return false;
  const actor = planner(plan);
  const { officeId, staffId, deputyId, withWindows, untilAt } = plan;
  const isLapsed = untilAt !== null && untilAt.getTime() <= now;
  let absenceId: string | null = null;
  if (!isLapsed) {
    const absence = await handOver(house, {
      tx,
      actor,
      language: 'zh',
      now,
      staffId,
      deputyId,
      withWindows,
      reason: plan.reason as AbsenceReason,
      ...(untilAt && { untilAt: untilAt.toISOString() }),
    });
    absenceId = absence.id;
  }
  const status = isLapsed ? 'lapsed' : 'begun';
  await change(tx, plan, now, { status, absenceId, ...(!isLapsed && { problem: null }) });
  await recordEvent(deps, tx, {
    officeId,
    actorId: actor.id,
    action: isLapsed ? 'lapse' : 'begin',
    subjectType: 'absence-plan',
    subjectId: id,
    from: 'planned',
    to: status,
    data: { absenceId },
    at: now,
  });
  return true;
}

/** What stands in the way is kept with the plan and told once to whoever planned it; the next minute tries again. */
async function noteProblem({ deps }: Rules, tx: Db, id: string, problem: string): Promise<void> {
  const plan = await lockPlanned(tx, id);
  if (!plan || plan.problem === problem) return;
  const now = deps.now();
  await change(tx, plan, now, { problem });
  // A visitor who is still at the window is no news: the plan begins when they have gone.
  if (problem === 'visitor-at-window') return;
  const { officeId, createdBy: staffId } = plan;
  const about = { subjectType: 'absence-plan', subjectId: id, params: {}, actorId: null, at: now };
  await notify(deps, tx, { officeId, staffId, kind: 'absence-waits', ...about });
}

/** The code of the refusal; of a field that is wrong, what is wrong with the deputy. */
const problemOf = ({ code, fields }: Problem): string =>
  code === 'invalid' ? (fields?.deputyId ?? code) : code;

/** Begins the planned absences whose time has come, each in a transaction of its own. Answers how many changed. */
export async function beginDue(house: Rules, isStopped: () => boolean = () => false): Promise<number> {
  const { deps } = house;
  const due = await deps.db
    .select({ id: absencePlans.id })
    .from(absencePlans)
    .where(and(eq(absencePlans.status, 'planned'), lte(absencePlans.fromAt, new Date(deps.now()))))
    .orderBy(asc(absencePlans.fromAt), asc(absencePlans.id));
  let count = 0;
  for (const { id } of due) {
    if (isStopped()) return count;
    try {
      if (await unlessDeadlock(() => deps.db.transaction(tx => begin(house, tx as Db, id)))) count += 1;
    } catch (error) {
      if (isStopped()) return count;
      if (error instanceof Problem) {
        await deps.db
          .transaction(tx => noteProblem(house, tx as Db, id, problemOf(error)))
          .catch(failure =>
            deps.log.warn(
              { error: describeError(failure), planId: id },
              'what keeps a planned absence could not be noted',
            ),
          );
      } else
        deps.log.warn(
          { error: describeError(error), planId: id },
          'a planned absence did not begin, will try again',
        );
    }
  }
  return count;
}
