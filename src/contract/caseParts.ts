import { z } from 'zod';
import { PART_ANSWERS, PART_STATES } from '../domain/cases/parts.ts';
import { DayString, Id, Instant } from './common.ts';

/** 联审: one office asked once. The lamp is its own; `remaining` counts as a case's does. */
export const CasePartRecord = z
  .object({
    id: Id,
    stageNo: z.int(),
    code: z.string(),
    zh: z.string(),
    en: z.string(),
    days: z.number().meta({ description: 'planned working days' }),
    state: z.enum(PART_STATES),
    answer: z.enum(PART_ANSWERS).nullable(),
    sentAt: Instant,
    sentByName: z.string().nullable(),
    sentReason: z.string().nullable(),
    dueOn: DayString.nullable(),
    lamp: z.enum(['none', 'yellow', 'red', 'stopped', 'done']),
    remaining: z.int().nullable(),
    endedAt: Instant.nullable(),
    endedByName: z.string().nullable(),
    isLate: z.boolean().meta({ description: 'answered after its day' }),
    paperNumber: z.string().nullable(),
    note: z.string().nullable(),
    jointly: z.boolean().meta({ description: 'one paper of the joint window answered for all' }),
    workingMinutes: z.int().nullable(),
    chased: z.int(),
    chasedAt: Instant.nullable(),
  })
  .meta({ id: 'CasePart' });
export type CasePartRecord = z.infer<typeof CasePartRecord>;
