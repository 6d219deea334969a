import { integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant, officeId } from './columns.ts';

/** Every version of an item, as it was: cases keep the one that they were accepted under. Written once, never changed. */
export const itemVersions = pgTable(
  'item_versions',
  {
    officeId: officeId(),
    code: text('code').notNull(),
    version: integer('version').notNull(),
    /** The whole `Item` of domain/items. */
    definition: jsonb('definition').notNull(),
    /** What made it: deliver, open, close, confirm or publish. */
    action: text('action').notNull(),
    /** Null: as delivered, or from before versions were kept. */
    changedBy: uuid('changed_by'),
    changedAt: instant('changed_at').notNull(),
    reason: text('reason'),
  },
  t => [primaryKey({ columns: [t.officeId, t.code, t.version] })],
);
