import { and, eq, sql } from 'drizzle-orm';
import type { Role } from '../../domain/staff/roles.ts';
import type { AssignedCase } from '../../domain/worklist/assignment.ts';
import type { Worker } from '../../domain/worklist/competence.ts';
import type { CaseListRow } from '../cases/rows.ts';
import type { Db } from '../db/db.ts';
import { staff } from '../db/schema/staff.ts';

export type KnownWorker = Worker & { name: string };

/** Somebody at work here: devices and disabled accounts are nobody. */
export async function findWorker(db: Db, officeId: string, id: string): Promise<KnownWorker | undefined> {
  const [row] = await db
    .select({
      id: staff.id,
      name: staff.name,
      roles: staff.roles,
      department: staff.department,
      items: staff.items,
    })
    .from(staff)
    .where(
      and(
        eq(staff.officeId, officeId),
        eq(staff.id, id),
        eq(staff.active, true),
        sql`not 'device' = any(${staff.roles})`,
      ),
    );
  return row && { ...row, roles: row.roles as Role[] };
}

export const assignedFacts = (row: CaseListRow): AssignedCase => ({
  status: row.status as AssignedCase['status'],
  stageNo: row.stageNo,
  acceptedBy: row.acceptedBy,
  reviewedBy: row.reviewedBy,
  assigneeId: row.assigneeId,
});
