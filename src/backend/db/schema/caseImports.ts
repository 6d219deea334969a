import { sql } from 'drizzle-orm';
import { bigint, boolean, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { day, id, instant, officeId, version } from './columns.ts';

/** An old ledger that was brought in. Its cases count only while it is `in-force`. */
export const caseImports = pgTable(
  'case_imports',
  {
    id: id(),
    officeId: officeId(),
    name: text('name').notNull(),
    fileName: text('file_name').notNull(),
    /** `staging` while batches come, then `in-force`; `discarded` or `undone`: out of sight, never deleted. */
    state: text('state').notNull(),
    caseCount: integer('case_count').notNull(),
    received: integer('received').notNull().default(0),
    keepsUnknownItems: boolean('keeps_unknown_items').notNull(),
    leftOut: jsonb('left_out').notNull(),
    startedBy: uuid('started_by').notNull(),
    startedAt: instant('started_at').notNull(),
    inForceAt: instant('in_force_at'),
    endedBy: uuid('ended_by'),
    endedAt: instant('ended_at'),
    endReason: text('end_reason'),
    version: version(),
  },
  t => [index('case_imports_state').on(t.officeId, t.state, t.startedAt)],
);

/** A case of an old ledger, beside the live ones and never among them. */
export const historyCases = pgTable(
  'history_cases',
  {
    id: id(),
    officeId: officeId(),
    importId: uuid('import_id').notNull(),
    line: integer('line').notNull(),
    number: text('number').notNull(),
    itemCode: text('item_code'),
    itemName: text('item_name').notNull(),
    applicantName: text('applicant_name').notNull(),
    channel: text('channel').notNull(),
    receivedAt: instant('received_at').notNull(),
    acceptedAt: instant('accepted_at'),
    dueOn: day('due_on'),
    closedAt: instant('closed_at'),
    outcome: text('outcome').notNull(),
    cause: text('cause').notNull(),
    handledBy: text('handled_by').notNull(),
    onTime: boolean('on_time'),
    /** By the clock, in milliseconds as the file has them. */
    elapsedMs: bigint('elapsed_ms', { mode: 'number' }),
    /** [{ name, by, at }], of a log; empty of a ledger. */
    steps: jsonb('steps').notNull(),
  },
  t => [
    unique('history_cases_number').on(t.importId, t.number),
    index('history_cases_received').on(t.officeId, t.receivedAt),
    index('history_cases_of_number').on(t.officeId, t.number),
    index('history_cases_closed').on(t.officeId, t.closedAt).where(sql`closed_at is not null`),
  ],
);
