import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { id, instant, officeId, version } from './columns.ts';

/** A file of a case. Its bytes are in the store under `id`; what is here says what they are and who brought them. */
export const files = pgTable(
  'files',
  {
    id: id(),
    officeId: officeId(),
    caseId: uuid('case_id').notNull(),
    /** The material of the checklist that it shows; null: the case as a whole. */
    materialId: text('material_id'),
    name: text('name').notNull(),
    type: text('type').notNull(),
    size: integer('size').notNull(),
    sha256: text('sha256').notNull(),
    addedBy: uuid('added_by').notNull(),
    addedAt: instant('added_at').notNull(),
    /** Taken out of sight, never deleted. */
    withdrawnAt: instant('withdrawn_at'),
    withdrawnBy: uuid('withdrawn_by'),
    withdrawReason: text('withdraw_reason'),
    version: version(),
  },
  t => [
    index('files_case').on(t.officeId, t.caseId, t.addedAt),
    index('files_same').on(t.officeId, t.caseId, t.sha256),
  ],
);
