import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Db } from '../db/db.ts';
import { items, offices } from '../db/schema/office.ts';
import { notFound } from '../http/problem.ts';
import { OfficeSettings } from '../office/settings.ts';
import type { ItemRow } from './present.ts';

/** The item, locked until the end of the transaction. @throws Problem 404. */
export async function lockItem(tx: Db, officeId: string, id: string): Promise<ItemRow> {
  if (!z.uuid().safeParse(id).success) throw notFound();
  const [row] = await tx
    .select()
    .from(items)
    .where(and(eq(items.officeId, officeId), eq(items.id, id)))
    .for('update');
  if (!row) throw notFound();
  return row;
}

/** The office's settings, locked: two managers who confirm at once both count. @throws Problem 404. */
export async function lockSettings(tx: Db, officeId: string) {
  const [row] = await tx.select().from(offices).where(eq(offices.id, officeId)).for('update');
  if (!row) throw notFound();
  return { settings: OfficeSettings.parse(row.settings), version: row.version };
}
