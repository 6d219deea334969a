import { and, desc, eq } from 'drizzle-orm';
import type { ItemDraftRecord } from '../../../contract/itemDrafts.ts';
import type { Db } from '../../db/db.ts';
import { itemDrafts } from '../../db/schema/itemDrafts.ts';
import { presentDraft } from './rows.ts';

/** All open drafts of the office without their definitions, the one touched last first. There are never many. */
export async function listDrafts(db: Db, officeId: string): Promise<Omit<ItemDraftRecord, 'definition'>[]> {
  const rows = await db
    .select()
    .from(itemDrafts)
    .where(and(eq(itemDrafts.officeId, officeId), eq(itemDrafts.state, 'open')))
    .orderBy(desc(itemDrafts.updatedAt), desc(itemDrafts.id))
    .limit(200);
  const records = await Promise.all(rows.map(row => presentDraft(db, row)));
  return records.map(({ definition, ...record }) => record);
}
