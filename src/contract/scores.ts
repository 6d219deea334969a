import { z } from 'zod';
import { INDICATORS } from '../domain/kpi/indicators.ts';
import { Id, Instant, Reason, Version } from './common.ts';

const CODES = INDICATORS.filter(({ value, source }) => value && source).map(({ code }) => code);
const bound = z.number().min(-1e6).max(1e6);

const Part = z
  .object({
    code: z.string().refine(code => CODES.includes(code), { error: 'choice' }),
    weight: z.number().min(0.1).max(100),
    none: bound,
    full: bound,
  })
  .refine(({ none, full }) => none !== full, { path: ['full'], error: 'score-bounds' });

/** A new version of the formula. `version` (or If-Match): the one in force that was seen, 0 as delivered. */
export const FormulaChange = z.object({
  parts: z
    .array(Part)
    .min(1, { error: 'required' })
    .max(20)
    .refine(parts => new Set(parts.map(({ code }) => code)).size === parts.length, { error: 'score-twice' }),
  reason: Reason,
  version: z.int().min(0).optional(),
});
export type FormulaChange = z.infer<typeof FormulaChange>;

const FormulaPart = z.object({ code: z.string(), weight: z.number(), none: z.number(), full: z.number() });

export const FormulaRecord = z
  .object({
    id: Id.nullable(),
    /** 0: as delivered. */
    version: z.union([z.literal(0), Version]),
    parts: z.array(FormulaPart),
    reason: z.string(),
    actorName: z.string().nullable(),
    at: Instant.nullable(),
  })
  .meta({ id: 'ScoreFormula' });
export type FormulaRecord = z.infer<typeof FormulaRecord>;

/** A month's score: by the report and the formula of its making, both kept as they were. */
export const MonthScore = z
  .object({
    month: z.string(),
    madeAt: Instant,
    formulaVersion: z.int(),
    score: z.number().nullable().meta({ description: 'of 100; null where nothing was measured' }),
    parts: z.array(
      FormulaPart.extend({
        value: z.number().nullable(),
        outOf: z.number(),
        points: z.number().nullable(),
      }),
    ),
  })
  .meta({ id: 'MonthScore' });
export type MonthScore = z.infer<typeof MonthScore>;

export const Scores = z
  .object({ months: z.array(MonthScore), formulas: z.array(FormulaRecord) })
  .meta({ id: 'Scores' });
export type Scores = z.infer<typeof Scores>;
