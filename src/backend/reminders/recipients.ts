import { and, arrayContains, eq, inArray, or } from 'drizzle-orm';
import { ASSIGNEE, type ReminderTarget } from '../../domain/limits/reminderLevels.ts';
import { isRole } from '../../domain/staff/roles.ts';
import type { CaseRow } from '../cases/rows.ts';
import type { Db } from '../db/db.ts';
import { staff } from '../db/schema/staff.ts';
import { findStandIn } from '../notices/notify.ts';

/** Whoever has the case: by assignment, by having taken it in, else everybody of the role whose turn it is. */
function holdersOf(row: CaseRow): { id: string } | { role: string } {
  if (row.assigneeId) return { id: row.assigneeId };
  if (row.whoseMove === 'approver') return { role: 'approver' };
  if (row.whoseMove === 'reviewer' || row.whoseMove === 'other-office') return { role: 'reviewer' };
  return { id: row.acceptedBy ?? row.receivedBy };
}

/** The active people whom these targets mean, each once, who is away replaced by their stand-in. */
export async function findRecipients(
  tx: Db,
  row: CaseRow,
  targets: readonly ReminderTarget[],
  now: number,
): Promise<string[]> {
  const wanted = targets.map(target => {
    if (target === ASSIGNEE) return holdersOf(row);
    return isRole(target) ? { role: target } : { id: target };
  });
  const ids = wanted.flatMap(each => ('id' in each ? each.id : []));
  const roles = wanted.flatMap(each => ('role' in each ? each.role : []));
  if (ids.length + roles.length === 0) return [];
  const people = await tx
    .select({ id: staff.id })
    .from(staff)
    .where(
      and(
        eq(staff.officeId, row.officeId),
        eq(staff.active, true),
        or(
          ids.length > 0 ? inArray(staff.id, ids) : undefined,
          ...roles.map(role => arrayContains(staff.roles, [role])),
        ),
      ),
    )
    .orderBy(staff.username);
  const told = new Set<string>();
  for (const { id } of people) told.add(await findStandIn(tx, row.officeId, id, now));
  return [...told];
}
