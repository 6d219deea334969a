import { eq, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { AbsenceRecord } from '../../contract/absences.ts';
import type { AbsenceReason } from '../../domain/staff/handover.ts';
import type { Db } from '../db/db.ts';
import { absences } from '../db/schema/hallRules.ts';
import { staff } from '../db/schema/staff.ts';
import type { Actor } from '../deps.ts';
import { notFound } from '../http/problem.ts';
import { countKinds, type Handed } from './handed.ts';

export type AbsenceColumns = typeof absences.$inferSelect;

const person = alias(staff, 'person');
const deputy = alias(staff, 'deputy');

/** Absences with both names, in one query. */
export const selectAbsences = (db: Db, condition: SQL | undefined) =>
  db
    .select({
      absence: absences,
      staffName: sql<string>`coalesce(${person.name}, '')`,
      deputyName: sql<string>`coalesce(${deputy.name}, '')`,
    })
    .from(absences)
    .leftJoin(person, eq(person.id, absences.staffId))
    .leftJoin(deputy, eq(deputy.id, absences.deputyId))
    .where(condition)
    .$dynamic();

export type AbsenceRow = Awaited<ReturnType<typeof selectAbsences>>[number];

/** Whether this person may hand over for, or bring back, somebody: themselves, or anybody for a manager. */
export const mayHandOverFor = (actor: Actor, staffId: string): boolean =>
  staffId === actor.id || actor.roles.includes('manager');

export function presentAbsence({ absence, staffName, deputyName }: AbsenceRow, actor: Actor): AbsenceRecord {
  const handed = absence.handed as Handed;
  return {
    id: absence.id,
    staffId: absence.staffId,
    staffName,
    deputyId: absence.deputyId,
    deputyName,
    reason: absence.reason as AbsenceReason,
    fromAt: absence.fromAt.toISOString(),
    untilAt: absence.untilAt?.toISOString() ?? null,
    endedAt: absence.endedAt?.toISOString() ?? null,
    handed: countKinds(handed.things),
    returned: handed.returned ?? null,
    createdBy: absence.createdBy,
    createdAt: absence.createdAt.toISOString(),
    allowedActions: absence.endedAt === null && mayHandOverFor(actor, absence.staffId) ? ['end'] : [],
    version: absence.version,
  };
}

/** @throws Problem 404. */
export async function readAbsence(tx: Db, id: string, actor: Actor): Promise<AbsenceRecord> {
  const [row] = await selectAbsences(tx, eq(absences.id, id));
  if (!row) throw notFound();
  return presentAbsence(row, actor);
}
