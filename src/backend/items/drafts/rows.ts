import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { ItemDraftRecord } from '../../../contract/itemDrafts.ts';
import type { ItemDraft } from '../../../domain/items/edit/draft.ts';
import type { Db } from '../../db/db.ts';
import { itemDrafts } from '../../db/schema/itemDrafts.ts';
import { staff } from '../../db/schema/staff.ts';
import { type Command, checkVersion, versionSeen } from '../../http/command.ts';
import { notFound, Problem } from '../../http/problem.ts';
import type { RouteDefinition } from '../../http/rooms.ts';

export type DraftRow = typeof itemDrafts.$inferSelect;

export const openDraftOf = (officeId: string, itemId: string) =>
  and(eq(itemDrafts.officeId, officeId), eq(itemDrafts.itemId, itemId), eq(itemDrafts.state, 'open'));

export async function presentDraft(db: Db, row: DraftRow): Promise<ItemDraftRecord> {
  const [holder] = await db.select({ name: staff.name }).from(staff).where(eq(staff.id, row.holderId));
  const definition = row.definition as ItemDraftRecord['definition'];
  return {
    id: row.id,
    itemId: row.itemId,
    code: row.code,
    zh: definition.zh,
    en: definition.en,
    isNew: row.baseVersion === 0,
    definition,
    baseVersion: row.baseVersion,
    restoredFrom: row.restoredFrom,
    holderId: row.holderId,
    holderName: holder?.name ?? '',
    startedAt: row.startedAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    version: row.version,
  };
}

export const definitionOfDraft = (row: DraftRow): ItemDraft => row.definition as ItemDraft;

/** The open draft of the item, if there is one. */
export async function findDraft(db: Db, officeId: string, itemId: string): Promise<DraftRow | undefined> {
  if (!z.uuid().safeParse(itemId).success) throw notFound();
  const [row] = await db.select().from(itemDrafts).where(openDraftOf(officeId, itemId));
  return row;
}

/** The open draft, locked. @throws Problem 404. */
export async function lockDraft(tx: Db, officeId: string, itemId: string): Promise<DraftRow> {
  if (!z.uuid().safeParse(itemId).success) throw notFound();
  const [row] = await tx.select().from(itemDrafts).where(openDraftOf(officeId, itemId)).for('update');
  if (!row) throw notFound('draft-none');
  return row;
}

/** The draft, locked, for whoever holds it. @throws Problem 404, 409 another's, 409 stale: with the draft as it is. */
export async function lockOwnDraft(command: Command<RouteDefinition>): Promise<DraftRow> {
  const { tx, actor, params } = command;
  const row = await lockDraft(tx, actor.officeId, params.id ?? '');
  const shown = await presentDraft(tx, row);
  if (row.holderId !== actor.id) throw heldByAnother(shown);
  checkVersion(versionSeen(command as never), row, shown);
  return row;
}

export const heldByAnother = (record: ItemDraftRecord): Problem =>
  new Problem(409, 'draft-held', { params: { name: record.holderName }, extra: { status: 'held', record } });
