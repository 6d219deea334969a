import { z } from 'zod';
import { CASE_STATUSES, WHOSE_MOVE } from '../domain/cases/statuses.ts';
import { DayString, Instant } from './common.ts';

const Words = z.object({ zh: z.string(), en: z.string() });

/** What whoever holds a case's number and query code may know of it: masked, and nothing of who works on it. */
export const CaseProgress = z
  .object({
    at: Instant,
    office: Words,
    number: z.string(),
    item: Words,
    applicantName: z.string().meta({ description: 'masked' }),
    status: z.enum(CASE_STATUSES),
    whoseMove: z.enum(WHOSE_MOVE),
    paused: z.boolean(),
    receivedAt: Instant,
    acceptedAt: Instant.nullable(),
    closedAt: Instant.nullable(),
    deliveredAt: Instant.nullable(),
    dueOn: DayString.nullable(),
    deliverBy: DayString.nullable(),
    /** What the applicant still has to bring: asked for in a notice, or promised at acceptance. */
    owed: z.array(Words),
    hours: z.array(z.object({ from: z.int(), to: z.int() })).meta({ description: 'minutes of the day' }),
  })
  .meta({ id: 'CaseProgress' });
export type CaseProgress = z.infer<typeof CaseProgress>;

export const ProgressQuery = z.object({
  number: z.string().max(60).default('').meta({ description: 'the case number' }),
  code: z.string().max(20).default('').meta({ description: 'the six-character query code on the receipt' }),
});
