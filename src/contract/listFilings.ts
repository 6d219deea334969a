import { z } from 'zod';
import { LIST_MAX } from '../domain/listFile/problems.ts';
import { AgentInput, MaterialStatusInput } from './cases.ts';
import { DayString, Id, Instant, text } from './common.ts';

/** One row of the file as the screen has read it; what is wrong with it is said row by row. */
export const ListRowInput = z.object({
  line: z.int().min(1).max(100_000),
  name: z.string().max(200),
  idType: z.string().max(40),
  idNumber: z.string().max(60),
  phone: z.string().max(60),
  birthDate: z.string().max(40).default(''),
  variant: z.string().max(60).nullable().default(null),
  circumstances: z.record(z.string().max(60), z.string().max(60)).default({}),
});

/** Nobody files for others without a letter of authority: its number, and until when it holds. */
export const ListAgent = AgentInput.extend({
  idNumber: text(40, 1),
  phone: text(30, 1),
  letterValidUntil: DayString,
});

export const ListFiling = z.object({
  itemCode: z.string().min(1, { error: 'required' }).max(20),
  creditCode: text(40).nullish(),
  projectCode: text(60).nullish(),
  ticketId: Id.nullish(),
  agent: ListAgent,
  fileName: text(200, 1),
  /** Where each material stands for every row that needs it; what is not named is missing. */
  materials: z
    .array(z.object({ id: text(40, 1), status: MaterialStatusInput }))
    .max(100)
    .default([]),
  rows: z.array(ListRowInput).min(1, { error: 'required' }).max(LIST_MAX, { error: 'list-too-long' }),
  /** Why cases are filed for people who have one of the item already. */
  duplicateReason: text(200, 1).optional(),
});
export type ListFiling = z.infer<typeof ListFiling>;

export const RowProblemRecord = z.object({
  line: z.int(),
  column: z.string(),
  code: z.string(),
  message: z.string(),
  otherLine: z.int().optional(),
  /** The case that is there already. */
  caseId: Id.optional(),
  caseNumber: z.string().optional(),
});
export type RowProblemRecord = z.infer<typeof RowProblemRecord>;

export const ListPreview = z
  .object({ problems: z.array(RowProblemRecord), rows: z.int() })
  .meta({ id: 'ListPreview' });
export type ListPreview = z.infer<typeof ListPreview>;

export const ListFilingRecord = z
  .object({
    id: Id,
    itemCode: z.string(),
    enterpriseId: Id.nullable(),
    ticketId: Id.nullable(),
    agentName: z.string().meta({ description: 'masked' }),
    letter: z.string(),
    letterValidUntil: DayString,
    letterFileId: Id.nullable(),
    fileName: z.string(),
    rowCount: z.int(),
    paperId: Id,
    paperNumber: z.string(),
    filedBy: Id,
    filedAt: Instant,
  })
  .meta({ id: 'ListFiling' });
export type ListFilingRecord = z.infer<typeof ListFilingRecord>;

export const ListFiled = ListFilingRecord.extend({
  cases: z.array(
    z.object({ line: z.int(), id: Id, number: z.string(), applicantName: z.string(), receiptId: Id }),
  ),
}).meta({ id: 'ListFiled' });
export type ListFiled = z.infer<typeof ListFiled>;
