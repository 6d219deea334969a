import { z } from 'zod';
import { CASE_STATUSES } from '../domain/cases/statuses.ts';
import { DayString } from './common.ts';

export const MonthString = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: 'month' });

/** Which cases a month's ledger holds: what came in, or what was closed in it. */
export const LEDGER_BASES = ['received', 'closed'] as const;

export const CaseLedgerQuery = z.object({
  month: MonthString,
  by: z.enum(LEDGER_BASES).default('received'),
});

/** One line of 台账; days by the office's clock. */
export const CaseLedgerLine = z.object({
  number: z.string(),
  itemCode: z.string(),
  applicantName: z.string().meta({ description: 'masked' }),
  receivedOn: DayString,
  acceptedOn: DayString.nullable(),
  dueOn: DayString.nullable(),
  closedOn: DayString.nullable(),
  status: z.enum(CASE_STATUSES),
  onTime: z.boolean().nullable().meta({ description: 'null: not closed, or nothing was due' }),
  overdueCause: z.string().nullable().meta({ description: 'a code of `GET /overdue-causes`' }),
});
export type CaseLedgerLine = z.infer<typeof CaseLedgerLine>;

export const CaseLedger = z
  .object({
    month: MonthString,
    by: z.enum(LEDGER_BASES),
    total: z.int(),
    lines: z.array(CaseLedgerLine).meta({ description: 'the first 20,000 by number of the day' }),
  })
  .meta({ id: 'CaseLedger' });
export type CaseLedger = z.infer<typeof CaseLedger>;
