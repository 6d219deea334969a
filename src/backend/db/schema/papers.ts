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
    /** How often the PDF was taken. */
    fileCount: integer('file_count').notNull().default(0),
    /** What it said when it was first printed or taken as PDF; it says so for ever. */
    content: jsonb('content'),
    /** Of the template that it was composed with; 0 as delivered. */
    templateVersion: integer('template_version'),
    version: version(),
  },
  t => [
    unique('papers_number').on(t.officeId, t.number),
    index('papers_case').on(t.officeId, t.caseId, t.issuedAt),
  ],
);

/** The versions of the office's texts; without one the delivered text holds, which is version 0. */
export const paperTemplates = pgTable(
  'paper_templates',
  {
    id: id(),
    officeId: officeId(),
    kind: text('kind').notNull(),
    version: integer('version').notNull(),
    body: text('body').notNull(),
    reason: text('reason').notNull(),
    actorId: uuid('actor_id').notNull(),
    at: instant('at').notNull(),
  },
  t => [unique('paper_templates_version').on(t.officeId, t.kind, t.version)],
);
