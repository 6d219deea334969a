import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Deputy } from '../../domain/staff/handover.ts';
import type { Role } from '../../domain/staff/roles.ts';
import type { Db } from '../db/db.ts';
import { absences } from '../db/schema/hallRules.ts';
import { staff } from '../db/schema/staff.ts';
import { isMachineRow } from '../staff/machines.ts';

export interface Person extends Deputy {
  name: string;
}

/** People by id, with whether they are away. Locked in the order of their ids: two handovers between them take turns. */
export async function readPeople(
  tx: Db,
  officeId: string,
  ids: readonly string[],
  isLocking: boolean,
): Promise<ReadonlyMap<string, Person>> {
  if (ids.length === 0) return new Map();
  const query = tx
    .select({ id: staff.id, name: staff.name, roles: staff.roles, isActive: staff.active })
    .from(staff)
    .where(and(eq(staff.officeId, officeId), inArray(staff.id, [...ids]), sql`not (${isMachineRow})`))
    .orderBy(asc(staff.id))
    .$dynamic();
  const rows = await (isLocking ? query.for('update') : query);
  const away = await tx
    .select({ staffId: absences.staffId })
    .from(absences)
    .where(
      and(eq(absences.officeId, officeId), inArray(absences.staffId, [...ids]), isNull(absences.endedAt)),
    );
  const isAway = new Set(away.map(row => row.staffId));
  return new Map(
    rows.map(row => [row.id, { ...row, roles: row.roles as Role[], isAway: isAway.has(row.id) }]),
  );
}
