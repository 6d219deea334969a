import { z } from 'zod';
import { CASE_STATUSES, WHOSE_MOVE } from '../domain/cases/statuses.ts';
import { RULES } from '../domain/items/catalogue.ts';
import { PRECHECKS } from '../domain/online/precheck.ts';
import { CaseCreate, MaterialState } from './cases.ts';
import { DayString, Instant, text } from './common.ts';
import { FileRecord } from './files.ts';

/** The platform's own number of a case or letter: printable ASCII, so that it can stand in an address. */
const OwnNumber = z
  .string()
  .trim()
  .min(1, { error: 'required' })
  .regex(/^[\w.:-]{1,60}$/, { error: 'characters' });

/** A case as the city's online platform files it; what may be a double is the window's to see, not the platform's. */
export const OnlineFiling = CaseCreate.omit({
  ticketId: true,
  checkDuplicates: true,
  duplicateReason: true,
}).extend({ externalNumber: OwnNumber });
export type OnlineFiling = z.infer<typeof OnlineFiling>;

/** What an applicant hands in later, online. */
export const OnlineSupplement = z.object({
  number: OwnNumber.meta({ description: 'the platform’s own number of this letter' }),
  materials: z.array(MaterialState).max(100).default([]),
  note: text(500).optional(),
});
export type OnlineSupplement = z.infer<typeof OnlineSupplement>;

/** What the platform is told of its case, in answers and pushed through the outbox. */
export const OnlineCase = z
  .object({
    externalNumber: z.string(),
    number: z.string(),
    queryCode: z.string(),
    itemCode: z.string(),
    status: z.enum(CASE_STATUSES),
    precheck: z.enum(PRECHECKS).nullable(),
    precheckDueOn: DayString.nullable(),
    whoseMove: z.enum(WHOSE_MOVE),
    dueOn: DayString.nullable(),
    /** The open notice: everything that is missing, once. */
    correction: z.object({ materials: z.array(z.string()), reason: z.string().nullable() }).nullable(),
    receivedAt: Instant,
    acceptedAt: Instant.nullable(),
    closedAt: Instant.nullable(),
    updatedAt: Instant,
  })
  .meta({ id: 'OnlineCase' });
export type OnlineCase = z.infer<typeof OnlineCase>;

/** A file as the platform sent it: what to compare with its own. */
export const OnlineFile = FileRecord.pick({
  id: true,
  materialId: true,
  name: true,
  type: true,
  size: true,
  sha256: true,
  addedAt: true,
}).meta({ id: 'OnlineFile' });
export type OnlineFile = z.infer<typeof OnlineFile>;

/** Never more than the days to notify: the pre-check ends with the office's answer (行政许可法 art. 32 (4)). */
export const PRECHECK_DAYS_MAX = RULES.correctionNoticeDays.value;

export const OnlineSettings = z.object({
  /** Working days for the pre-check, the day of filing not counted. Practice elsewhere, to be confirmed by the office. */
  precheckDays: z.int().min(1).max(PRECHECK_DAYS_MAX).default(PRECHECK_DAYS_MAX),
  confirmed: z.array(z.enum(['precheckDays'])).default([]),
});
export type OnlineSettings = z.infer<typeof OnlineSettings>;

/** 预审通过. */
export const CasePass = z.object({ version: z.int().min(1).optional() });
