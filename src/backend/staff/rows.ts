import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { StaffRecord } from '../../contract/office.ts';
import type { Db } from '../db/db.ts';
import { staff } from '../db/schema/staff.ts';
import { notFound } from '../http/problem.ts';
import { presentStaff, type StaffRow } from './present.ts';

/** The account's row, locked. @throws Problem 404. */
export async function getForUpdate(tx: Db, officeId: string, id: string | undefined): Promise<StaffRow> {
  if (!z.uuid().safeParse(id).success) throw notFound();
  const [row] = await tx
    .select()
    .from(staff)
    .where(and(eq(staff.officeId, officeId), eq(staff.id, id as string)))
    .for('update');
  if (!row) throw notFound();
  return row;
}

export async function recordOf(tx: Db, row: StaffRow, now: number): Promise<StaffRecord> {
  const [record] = await presentStaff(tx, [row], now);
  if (!record) throw notFound();
  return record;
}
