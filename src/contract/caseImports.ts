import { z } from 'zod';
import { HISTORY_BATCH, HISTORY_MAX_ROWS } from '../domain/caseHistory/judge.ts';
import { HISTORY_OUTCOMES } from '../domain/caseHistory/outcomes.ts';
import { DayString, Id, Instant, Reason, text, Version } from './common.ts';

export const IMPORT_STATES = ['staging', 'in-force', 'discarded', 'undone'] as const;
export const IMPORT_ACTIONS = ['commit', 'discard', 'undo'] as const;

/** An import begins with what is going to come: so many cases, of so many rows. */
export const CaseImportCreate = z.object({
  name: text(120, 1),
  fileName: text(200, 1),
  caseCount: z.int().min(1).max(HISTORY_MAX_ROWS),
  keepsUnknownItems: z.boolean().default(false),
  /** Rows that the person has left out after they were named. */
  leftOut: z.array(z.int().min(1)).max(HISTORY_MAX_ROWS).default([]),
});
export type CaseImportCreate = z.infer<typeof CaseImportCreate>;

const cell = z.string().max(400).default('');
export const RawHistoryInput = z.object({
  line: z.int().min(1),
  number: cell,
  item: cell,
  applicant: cell,
  channel: cell,
  receivedAt: cell,
  acceptedAt: cell,
  dueOn: cell,
  closedAt: cell,
  outcome: cell,
  cause: cell,
  handledBy: cell,
  steps: z
    .array(z.object({ line: z.int().min(1), name: cell, at: cell, by: cell }))
    .max(1_000)
    .default([]),
});

/** `from`: how many cases came before. The same batch sent twice is one. */
export const CaseImportBatch = z.object({
  from: z.int().min(0),
  cases: z.array(RawHistoryInput).min(1).max(HISTORY_BATCH),
});
export type CaseImportBatch = z.infer<typeof CaseImportBatch>;

export const CaseImportCommand = z.object({ reason: Reason.optional(), version: Version.optional() });

export const CaseImportRecord = z
  .object({
    id: Id,
    name: z.string(),
    fileName: z.string(),
    state: z.enum(IMPORT_STATES),
    caseCount: z.int(),
    received: z.int().meta({ description: 'cases that are here so far' }),
    leftOut: z.array(z.int()).meta({ description: 'rows of the file that were left out' }),
    startedBy: Id,
    startedAt: Instant,
    inForceAt: Instant.nullable(),
    endedAt: Instant.nullable(),
    endReason: z.string().nullable(),
    version: Version,
  })
  .meta({ id: 'CaseImport' });
export type CaseImportRecord = z.infer<typeof CaseImportRecord>;

/** A case of an old ledger: never worked on, never reminded of, never in the figures of this system's own cases. */
export const HistoryCaseRecord = z
  .object({
    id: Id,
    imported: z.literal(true),
    importId: Id,
    number: z.string(),
    itemCode: z.string().nullable(),
    itemName: z.string(),
    applicantName: z.string().meta({ description: 'masked' }),
    channel: z.string(),
    receivedAt: Instant,
    acceptedAt: Instant.nullable(),
    dueOn: DayString.nullable(),
    closedAt: Instant.nullable(),
    outcome: z.enum(HISTORY_OUTCOMES),
    cause: z.string(),
    handledBy: z.string(),
    onTime: z.boolean().nullable(),
    elapsedMinutes: z.number().nullable().meta({ description: 'by the clock, from received to closed' }),
    stepCount: z.int(),
  })
  .meta({ id: 'HistoryCase' });
export type HistoryCaseRecord = z.infer<typeof HistoryCaseRecord>;

/** Figures of imported cases only, and said so. */
export const HistorySummary = z
  .object({
    imported: z.literal(true),
    rows: z.array(
      z.object({
        year: z.int(),
        received: z.int(),
        closed: z.int(),
        onTime: z.int(),
        withDue: z.int().meta({ description: 'closed ones that had a due day: the denominator of onTime' }),
        p50: z.number().nullable(),
        p90: z.number().nullable(),
      }),
    ),
    unit: z.literal('elapsed-minutes'),
  })
  .meta({ id: 'HistorySummary' });
export type HistorySummary = z.infer<typeof HistorySummary>;
