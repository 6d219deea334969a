import { sql } from 'drizzle-orm';
import { index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { id, instant, officeId, version } from './columns.ts';

/** Green for one ticket or one case without a grant: asked by one person, decided by another. */
export const greenExceptions = pgTable(
  'green_exceptions',
  {
    id: id(),
    officeId: officeId(),
    /** `ticket` or `case`. */
    subjectType: text('subject_type').notNull(),
    subjectId: uuid('subject_id').notNull(),
    /** The number of the ticket or case, as people say it. */
    subjectNumber: text('subject_number').notNull(),
    reason: text('reason').notNull(),
    /** `requested`, `approved` or `declined`. */
    status: text('status').notNull(),
    requestedBy: uuid('requested_by').notNull(),
    requestedAt: instant('requested_at').notNull(),
    decidedBy: uuid('decided_by'),
    decidedAt: instant('decided_at'),
    decisionReason: text('decision_reason'),
    version: version(),
  },
  t => [
    uniqueIndex('green_exceptions_open')
      .on(t.officeId, t.subjectType, t.subjectId)
      .where(sql`status = 'requested'`),
    index('green_exceptions_status').on(t.officeId, t.status, t.requestedAt),
  ],
);
