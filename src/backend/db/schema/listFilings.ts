import { index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { day, id, instant, officeId, version } from './columns.ts';

/** 名单收件: what an agent has filed from one list, its cases name it. */
export const listFilings = pgTable(
  'list_filings',
  {
    id: id(),
    officeId: officeId(),
    itemCode: text('item_code').notNull(),
    enterpriseId: uuid('enterprise_id'),
    ticketId: uuid('ticket_id'),
    /** As on each case: numbers are sealed. */
    agent: jsonb('agent').notNull(),
    letterValidUntil: day('letter_valid_until').notNull(),
    /** The scan of the letter, kept with the first case. */
    letterFileId: uuid('letter_file_id'),
    fileName: text('file_name').notNull(),
    rowCount: integer('row_count').notNull(),
    /** The one receipt for all of it. */
    paperId: uuid('paper_id').notNull(),
    paperNumber: text('paper_number').notNull(),
    filedBy: uuid('filed_by').notNull(),
    filedAt: instant('filed_at').notNull(),
    version: version(),
  },
  t => [
    index('list_filings_at').on(t.officeId, t.filedAt),
    index('list_filings_enterprise').on(t.officeId, t.enterpriseId),
  ],
);
