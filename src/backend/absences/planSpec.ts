import { and, eq, or, sql } from 'drizzle-orm';
import { AbsencePlanRecord } from '../../contract/absencePlans.ts';
import { absencePlans } from '../db/schema/absencePlans.ts';
import type { ResourceSpec } from '../http/resource.ts';
import type { House } from '../http/rooms.ts';
import { type PlanRow, presentPlan, selectPlans } from './planRecord.ts';

/** Seen by whom an absence is seen: oneself, the deputy, the manager. */
export const planSpec = ({ deps }: House): ResourceSpec<PlanRow, AbsencePlanRecord> => ({
  name: 'absence-plans',
  access: 'absences.read',
  table: absencePlans,
  id: absencePlans.id,
  fields: {
    id: { column: absencePlans.id, kind: 'id' },
    staffId: { column: absencePlans.staffId, kind: 'id' },
    deputyId: { column: absencePlans.deputyId, kind: 'id' },
    reason: { column: absencePlans.reason, kind: 'text' },
    status: { column: absencePlans.status, kind: 'text' },
    fromAt: { column: absencePlans.fromAt, kind: 'instant' },
    untilAt: { column: absencePlans.untilAt, kind: 'instant', nullable: true },
  },
  scope({ actor }) {
    const office = eq(absencePlans.officeId, actor.officeId);
    if (actor.roles.includes('manager')) return office;
    const isTheirs = or(eq(absencePlans.staffId, actor.id), eq(absencePlans.deputyId, actor.id));
    return and(office, isTheirs) ?? sql`false`;
  },
  read: (condition, order, limit, offset) =>
    selectPlans(deps.db, condition).orderBy(order).limit(limit).offset(offset),
  present: async (rows, ask) => rows.map(row => presentPlan(row, ask)),
  record: AbsencePlanRecord,
});
