import { index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { id, instant, officeId, version } from './columns.ts';

/** A paper that was issued: its number and what it says stay as they were, however the template changes later. */
export const papers = pgTable(
  'papers',
  {
    id: id(),
    officeId: officeId(),
    kind: text('kind').notNull(),
    number: text('number').notNull(),
    /** Null for a paper of several cases (交接单). */
    caseId: uuid('case_id'),
    /** What the template's fields are filled with beside the case itself. No ID or phone numbers. */
    data: jsonb('data').notNull(),
    issuedBy: uuid('issued_by'),
    issuedAt: instant('issued_at').notNull(),
    printCount: integer('print_count').notNull().default(0),
    lastPrintedAt: instant('last_printed_at'),
    version: version(),
  },
  t => [
    unique('papers_number').on(t.officeId, t.number),
    index('papers_case').on(t.officeId, t.caseId, t.issuedAt),
  ],
);
