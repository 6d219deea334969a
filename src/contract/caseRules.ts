import { z } from 'zod';
import { CARRY_OVER_DAYS } from '../domain/carryOver/offers.ts';
import { CORRECTION_REASONS, ENDING_REASONS } from '../domain/cases/reasons.ts';
import { text, Version } from './common.ts';

const Local = z.object({ zh: text(200), en: text(300) });

export const CodedReasonInput = z.object({
  code: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, { error: 'reason-code' }),
  zh: text(60, 1),
  en: text(120, 1),
  /** What the applicant does about it. */
  remedy: Local.optional(),
});

const reasons = (delivered: readonly z.infer<typeof CodedReasonInput>[]) =>
  z
    .array(CodedReasonInput)
    .min(1, { error: 'required' })
    .max(40)
    .default(() => delivered.map(each => ({ ...each })));

const FIELDS = {
  correctionReasons: reasons(CORRECTION_REASONS),
  refuseReasons: reasons(ENDING_REASONS.refuse),
  rejectReasons: reasons(ENDING_REASONS.reject),
  returnReasons: reasons(ENDING_REASONS.return),
  withdrawReasons: reasons(ENDING_REASONS.withdraw),
  /** Working days in which the applicant hands a correction in. */
  correctionDays: z.int().min(1).max(120).default(15),
  /** Working days before a day that the applicant owes something on which they are reminded; 0: on the day. */
  remindDaysBefore: z.int().min(0).max(20).default(1),
  /** Months in which nobody who broke a promise is offered another; 0: none. */
  barMonths: z.int().min(0).max(60).default(6),
  /** 免交: days after which an earlier material is asked for again; 0: always. */
  carryOverDays: z.int().min(0).max(3650).default(CARRY_OVER_DAYS),
  /** A case of the same item and person that closed within so many days may be the same matter; 0: only open ones. */
  duplicateDays: z.int().min(0).max(3650).default(180),
  /** Nothing is decided before every promise is signed for; issuing always waits for it. */
  signedBeforeDecision: z.boolean().default(false),
  /** To whom an application for review goes, and which court: the office's own words. */
  reviewBody: Local.default({ zh: '', en: '' }),
  court: Local.default({ zh: '', en: '' }),
};

/** The fields, each shown as 待确认 until a manager has confirmed it. */
export const CASE_RULE_FIELDS = Object.keys(FIELDS) as (keyof typeof FIELDS)[];

/** What the office decides of its notices: none of it is law. */
export const CaseRules = z.object({
  ...FIELDS,
  confirmed: z.array(z.enum(CASE_RULE_FIELDS)).default([]),
});
export type CaseRules = z.infer<typeof CaseRules>;

export const CaseRulesRecord = CaseRules.extend({ version: Version }).meta({ id: 'CaseRules' });
export type CaseRulesRecord = z.infer<typeof CaseRulesRecord>;
export const CaseRulesEdit = CaseRules.partial().extend({ version: Version.optional() });

/** How often an office had to notify, and how often twice; cases received in the period. */
export const NoticeFigures = z
  .object({
    received: z.int(),
    notified: z.int(),
    notifiedTwice: z.int(),
    acceptedBySilence: z.int(),
    deferred: z.int(),
    promisesBroken: z.int(),
  })
  .meta({ id: 'NoticeFigures' });
export type NoticeFigures = z.infer<typeof NoticeFigures>;
