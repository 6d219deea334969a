import { z } from 'zod';
import { DayString } from './common.ts';

export const LimitPreview = z.object({
  acceptedOn: DayString,
  days: z.int().min(0).max(400),
  pauses: z
    .array(
      z
        .object({ from: DayString, to: DayString })
        .refine(p => p.from <= p.to, { error: 'range', path: ['to'] }),
    )
    .max(50)
    .default([]),
  extensionDays: z.int().min(0).max(400).default(0),
});

export const LedgerLine = z.object({
  date: DayString,
  counts: z.boolean(),
  dayNumber: z.int().nullable(),
  reason: z.string(),
  name: z.string().optional(),
  stops: z
    .array(z.string())
    .optional()
    .meta({ description: 'codes of everything that stopped the clock on a day that is left out' }),
});

export const LimitAnswer = z
  .object({ dueOn: DayString, ledger: z.array(LedgerLine) })
  .meta({ id: 'LimitLedger' });
export type LimitAnswer = z.infer<typeof LimitAnswer>;
