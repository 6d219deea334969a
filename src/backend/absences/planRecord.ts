import { eq, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { AbsencePlanRecord } from '../../contract/absencePlans.ts';
import type { AbsenceReason } from '../../domain/staff/handover.ts';
import type { Db } from '../db/db.ts';
import { absencePlans } from '../db/schema/absencePlans.ts';
import { staff } from '../db/schema/staff.ts';
import type { Actor } from '../deps.ts';
import { type Language, textOf } from '../http/language.ts';
import { notFound } from '../http/problem.ts';
import { mayHandOverFor } from './record.ts';

const person = alias(staff, 'person');
const deputy = alias(staff, 'deputy');

/** Planned absences with both names, in one query. */
export const selectPlans = (db: Db, condition: SQL | undefined) =>
  db
    .select({
      plan: absencePlans,
      staffName: sql<string>`coalesce(${person.name}, '')`,
      deputyName: sql<string>`coalesce(${deputy.name}, '')`,
    })
    .from(absencePlans)
    .leftJoin(person, eq(person.id, absencePlans.staffId))
    .leftJoin(deputy, eq(deputy.id, absencePlans.deputyId))
    .where(condition)
    .$dynamic();

export type PlanRow = Awaited<ReturnType<typeof selectPlans>>[number];

export interface Viewer {
  actor: Actor;
  language: Language;
}

/** The refusals that a plan may meet; each has its sentence. */
const PROBLEMS = ['visitor-at-window', 'already-away', 'deputy-away', 'deputy-inactive', 'cannot-hand-over'];

const problemText = (problem: string, language: Language): string =>
  textOf(`plan.${PROBLEMS.includes(problem) ? problem : 'other'}`, language);

export const presentPlan = ({ plan, staffName, deputyName }: PlanRow, ask: Viewer): AbsencePlanRecord => ({
  id: plan.id,
  staffId: plan.staffId,
  staffName,
  deputyId: plan.deputyId,
  deputyName,
  reason: plan.reason as AbsenceReason,
  fromAt: plan.fromAt.toISOString(),
  untilAt: plan.untilAt?.toISOString() ?? null,
  withWindows: plan.withWindows,
  status: plan.status as AbsencePlanRecord['status'],
  absenceId: plan.absenceId,
  problem: plan.problem,
  problemText: plan.problem === null ? null : problemText(plan.problem, ask.language),
  createdBy: plan.createdBy,
  createdAt: plan.createdAt.toISOString(),
  allowedActions: plan.status === 'planned' && mayHandOverFor(ask.actor, plan.staffId) ? ['cancel'] : [],
  version: plan.version,
});

/** @throws Problem 404. */
export async function readPlan(tx: Db, id: string, ask: Viewer): Promise<AbsencePlanRecord> {
  const [row] = await selectPlans(tx, eq(absencePlans.id, id));
  if (!row) throw notFound();
  return presentPlan(row, ask);
}
