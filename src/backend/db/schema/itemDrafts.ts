import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { id, instant, officeId, version } from './columns.ts';

/** What is being changed of an item, as typed. Published and discarded ones stay, closed. */
export const itemDrafts = pgTable(
  'item_drafts',
  {
    id: id(),
    officeId: officeId(),
    /** Of a new item: the identifier that it will have. */
    itemId: uuid('item_id').notNull(),
    code: text('code').notNull(),
    /** The published version from which it was begun; 0: a new item. */
    baseVersion: integer('base_version').notNull(),
    restoredFrom: integer('restored_from'),
    /** An `ItemDraft` of domain/items/edit. */
    definition: jsonb('definition').notNull(),
    /** open, published or discarded. */
    state: text('state').notNull().default('open'),
    holderId: uuid('holder_id').notNull(),
    startedAt: instant('started_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    version: version(),
  },
  t => [
    uniqueIndex('item_drafts_open').on(t.officeId, t.code).where(sql`state = 'open'`),
    index('item_drafts_item').on(t.officeId, t.itemId),
  ],
);
