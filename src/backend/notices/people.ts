import { and, arrayContains, eq } from 'drizzle-orm';
import type { Db } from '../db/db.ts';
import { staff } from '../db/schema/staff.ts';
import { isMachineRow } from '../staff/machines.ts';

/** The managers of the office who are at work there. */
export async function managersOf(tx: Db, officeId: string): Promise<string[]> {
  const isManager = and(
    eq(staff.officeId, officeId),
    eq(staff.active, true),
    arrayContains(staff.roles, ['manager']),
  );
  return (await tx.select({ id: staff.id }).from(staff).where(isManager)).map(({ id }) => id);
}

/** Whose bell to ring for an account: its own, or the managers' where it is a program's, which hears no bell. */
export async function peopleFor(tx: Db, officeId: string, staffId: string): Promise<string[]> {
  const isMachine = and(eq(staff.officeId, officeId), eq(staff.id, staffId), isMachineRow);
  const [machine] = await tx.select({ id: staff.id }).from(staff).where(isMachine);
  return machine ? managersOf(tx, officeId) : [staffId];
}
