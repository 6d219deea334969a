import { z } from 'zod';
import { CASE_ACTIONS, CASE_STATUSES } from '../domain/cases/statuses.ts';
import { ASSIGNMENT_ACTIONS } from '../domain/worklist/assignment.ts';
import { CaseCommand, CaseDetail } from './cases.ts';
import { Id, text, Version } from './common.ts';

export const Claim = z.object({ version: Version.optional() });
export const Assign = z.object({
  assigneeId: Id,
  reason: text(500).optional(),
  version: Version.optional(),
});
export const Release = z.object({ reason: text(500, 1), version: Version.optional() });

/** `because.text` is the reason of the choice as a sentence. */
export const TakenCase = z
  .object({
    case: CaseDetail,
    because: z.object({ code: z.string(), text: z.string(), leaveBy: z.string() }),
  })
  .meta({ id: 'TakenCase' });
export type TakenCase = z.infer<typeof TakenCase>;

export const BULK_LIMIT = 1_000;

export const BulkActions = CaseCommand.omit({ version: true })
  .extend({
    action: z.enum([...CASE_ACTIONS, ...ASSIGNMENT_ACTIONS]),
    ids: z.array(Id).min(1, { error: 'required' }).max(BULK_LIMIT),
    /** assign: to whom. */
    assigneeId: Id.optional(),
  })
  .meta({ id: 'BulkActions' });
export type BulkActions = z.infer<typeof BulkActions>;

export const BulkDone = z.object({ id: Id, number: z.string(), status: z.enum(CASE_STATUSES) });
export const BulkRefused = z.object({
  id: Id,
  number: z.string().nullable().meta({ description: 'null: the office has no such case' }),
  code: z.string(),
  message: z.string(),
  errors: z.record(z.string(), z.string()).optional().meta({ description: 'field → what is wrong with it' }),
});
export const BulkResult = z
  .object({ done: z.array(BulkDone), refused: z.array(BulkRefused) })
  .meta({ id: 'BulkResult' });
export type BulkResult = z.infer<typeof BulkResult>;

/** Who holds a case and what the caller may do about it. */
export const CaseHolder = z
  .object({
    assignee: z.object({ id: Id, name: z.string() }).nullable(),
    may: z.array(z.enum(ASSIGNMENT_ACTIONS)),
    version: Version,
  })
  .meta({ id: 'CaseHolder' });
export type CaseHolder = z.infer<typeof CaseHolder>;

/** One person's cases given back in the span: how many of those that came to them. */
export const SelfReleaseRow = z
  .object({
    staffId: Id,
    name: z.string(),
    got: z.int().meta({ description: 'cases that they took or were given' }),
    released: z.int().meta({ description: 'cases that they gave back themselves' }),
    green: z.int(),
    last: z.array(
      z.object({ caseId: Id, number: z.string(), at: z.string(), reason: z.string().nullable() }),
    ),
  })
  .meta({ id: 'SelfReleaseRow' });
export type SelfReleaseRow = z.infer<typeof SelfReleaseRow>;
