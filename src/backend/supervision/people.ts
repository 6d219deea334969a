import { and, eq } from 'drizzle-orm';
import type { Role } from '../../domain/staff/roles.ts';
import { mayReceiveOrder } from '../../domain/supervision/order.ts';
import type { Db } from '../db/db.ts';
import { cases } from '../db/schema/cases.ts';
import { enterprises } from '../db/schema/people.ts';
import { staff } from '../db/schema/staff.ts';

/** Whether an order of this person may be given to that one. */
export async function isAddressee(tx: Db, officeId: string, id: string, issuedBy: string): Promise<boolean> {
  const [person] = await tx
    .select({ id: staff.id, roles: staff.roles })
    .from(staff)
    .where(and(eq(staff.officeId, officeId), eq(staff.id, id), staff.active));
  return person !== undefined && mayReceiveOrder({ id: person.id, roles: person.roles as Role[] }, issuedBy);
}

/** Whether there is such a case or enterprise. */
export async function isSubject(
  tx: Db,
  officeId: string,
  type: 'case' | 'enterprise',
  id: string,
): Promise<boolean> {
  const table = type === 'case' ? cases : enterprises;
  const [found] = await tx
    .select({ id: table.id })
    .from(table)
    .where(and(eq(table.officeId, officeId), eq(table.id, id)));
  return found !== undefined;
}
