import { and, eq, or, sql } from 'drizzle-orm';
import { AbsenceRecord } from '../../contract/absences.ts';
import { absences } from '../db/schema/hallRules.ts';
import type { ResourceSpec } from '../http/resource.ts';
import type { House } from '../http/rooms.ts';
import { type AbsenceRow, presentAbsence, selectAbsences } from './record.ts';

/** Why somebody is away is their own affair, their deputy's and the manager's. */
export const absenceSpec = ({ deps }: House): ResourceSpec<AbsenceRow, AbsenceRecord> => ({
  name: 'absences',
  access: 'absences.read',
  table: absences,
  id: absences.id,
  fields: {
    id: { column: absences.id, kind: 'id' },
    staffId: { column: absences.staffId, kind: 'id' },
    deputyId: { column: absences.deputyId, kind: 'id' },
    reason: { column: absences.reason, kind: 'text' },
    fromAt: { column: absences.fromAt, kind: 'instant' },
    untilAt: { column: absences.untilAt, kind: 'instant', nullable: true },
    endedAt: { column: absences.endedAt, kind: 'instant', nullable: true },
  },
  scope({ actor }) {
    const office = eq(absences.officeId, actor.officeId);
    if (actor.roles.includes('manager')) return office;
    return and(office, or(eq(absences.staffId, actor.id), eq(absences.deputyId, actor.id))) ?? sql`false`;
  },
  read: (condition, order, limit, offset) =>
    selectAbsences(deps.db, condition).orderBy(order).limit(limit).offset(offset),
  present: async (rows, { actor }) => rows.map(row => presentAbsence(row, actor)),
  record: AbsenceRecord,
});
