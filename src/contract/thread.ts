import { z } from 'zod';
import { Id, Instant } from './common.ts';

export const THREAD_KINDS = ['visit', 'case', 'closed', 'paper', 'message', 'rating'] as const;

/** One thing that happened between the window and a person or a company. */
export const ThreadEntry = z
  .object({
    id: z.string(),
    at: Instant,
    kind: z.enum(THREAD_KINDS),
    caseId: Id.nullable(),
    ticketId: Id.nullable(),
    /** Of the case, the visit or the paper. */
    number: z.string().nullable(),
    itemCode: z.string().nullable(),
    /** Of a case that came with others on one form (一件事): theirs is the same. */
    joint: z.object({ id: Id, code: z.string() }).nullable(),
    /** The state of a visit, case or message; the kind of a paper; the grade of a rating. */
    state: z.string(),
    /** A message's text, in the caller's language. */
    text: z.string().nullable(),
  })
  .meta({ id: 'ThreadEntry' });
export type ThreadEntry = z.infer<typeof ThreadEntry>;
