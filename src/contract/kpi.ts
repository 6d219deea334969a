import { z } from 'zod';

export const PROCESSING_KEYS = ['month', 'item', 'stage', 'channel', 'lane'] as const;
export type ProcessingKey = (typeof PROCESSING_KEYS)[number];

/** One row a group: a field for each key of groupBy. */
export const ProcessingRow = z
  .object({
    month: z.string().optional(),
    item: z.string().optional(),
    stage: z.string().optional().meta({ description: 'as the office wrote it; the key of the group' }),
    stageName: z.string().optional().meta({ description: 'the stage in the language that is asked for' }),
    channel: z.string().optional(),
    lane: z.string().optional(),
    count: z.int(),
    onTime: z.int(),
    /** Cases that had a due date: the denominator of the on-time rate. */
    withDue: z.int(),
    p50: z.number().nullable(),
    p90: z.number().nullable(),
    unit: z.literal('working-minutes'),
    /** False: from logarithmic buckets, at most 1 % off. */
    exact: z.boolean(),
  })
  .meta({ id: 'ProcessingTime' });
export type ProcessingRow = z.infer<typeof ProcessingRow>;

export const BacklogRow = z
  .object({ item: z.string(), lamp: z.enum(['none', 'yellow', 'red', 'stopped']), count: z.int() })
  .meta({ id: 'Backlog' });
export type BacklogRow = z.infer<typeof BacklogRow>;

export const WaitingRow = z
  .object({
    lane: z.string(),
    taken: z.int(),
    served: z.int(),
    missed: z.int(),
    waiting: z.int(),
    p50: z.number().nullable(),
    p90: z.number().nullable(),
    longest: z.number().nullable(),
    unit: z.literal('minutes'),
  })
  .meta({ id: 'Waiting' });
export type WaitingRow = z.infer<typeof WaitingRow>;
