import { z } from 'zod';
import type { Condition } from '../domain/items/item.ts';

/** A text as it stands in a form: it may be empty, it is not trimmed while it is typed. */
const typed = (max: number) => z.string().max(max, { error: 'too-long' });
const local = (max: number) => z.object({ zh: typed(max), en: typed(max) });
const code = typed(60);
/** Null while nothing is typed. */
const number = z.number().min(-10_000).max(10_000).nullable();

const Confirmation = z.enum(['V', 'C', 'D', 'P']);
/** Accepted so that a record may be sent back whole; what they say comes from the published version, never from here. */
const stamp = { confirmedBy: z.string().optional(), confirmedAt: z.string().optional() };
const resting = { ...stamp, status: Confirmation, source: typed(300).optional() };
const confirmed = <T extends z.ZodType>(value: T) => z.object({ value, ...resting });

const MAX_DEPTH = 4;

const conditionOf = (depth: number): z.ZodType<Condition> => {
  const leaves = [
    z.object({ variant: z.array(code).max(50) }),
    z.object({ is: z.object({ question: code, answers: z.array(code).max(50) }) }),
  ] as const;
  if (depth === 0) return z.union(leaves);
  const parts = z.array(conditionOf(depth - 1)).max(20);
  return z.union([...leaves, z.object({ anyOf: parts }), z.object({ allOf: parts })]);
};

const Material = z.object({
  ...local(200).shape,
  ...stamp,
  id: code,
  need: z.enum(['required', 'conditional', 'optional']),
  form: z.enum(['original', 'original_shown', 'copy_sealed', 'scan', 'electronic', 'data_share']),
  main: z.boolean().optional(),
  deferrable: z.boolean(),
  declarable: z.boolean().optional(),
  when: conditionOf(MAX_DEPTH).nullable(),
  whenText: local(200).nullable(),
  source: z.enum(['applicant', 'data_share']),
  status: Confirmation,
  citation: typed(300).optional(),
  copies: number.optional(),
  standard: local(1_000).optional(),
  notes: local(1_000).optional(),
  sample: local(500).optional(),
  carryOver: z.boolean().optional(),
});

const StagePart = z.object({ ...local(100).shape, ...resting, code, days: number });

const Stage = z.object({
  ...local(100).shape,
  ...resting,
  no: number,
  who: typed(100),
  role: z.enum(['clerk', 'reviewer', 'approver', 'other-office']),
  days: number,
  parts: z.array(StagePart).max(10).optional(),
});

/** The whole of an item as `domain/items` has it, while it is typed: `domain/items/edit` says what is wrong with it. */
export const ItemDefinitionDraft = z
  .object({
    ...local(100).shape,
    code,
    open: z.boolean(),
    kind: confirmed(z.enum(['instant', 'promise'])),
    legalDays: confirmed(number),
    committedDays: confirmed(number),
    extensionDaysMax: number,
    variants: z
      .array(z.object({ ...local(100).shape, ...resting, code, note: local(500).optional() }))
      .max(50),
    departments: confirmed(z.array(local(100)).max(30)),
    fee: confirmed(local(200)),
    stages: z.array(Stage).max(30),
    circumstances: z
      .array(
        z.object({
          ...local(200).shape,
          code,
          answers: z.array(z.object({ ...local(100).shape, code })).max(50),
          variants: z.array(code).max(50).optional(),
        }),
      )
      .max(50),
    materials: z.array(Material).max(200),
    clockStops: z.array(code).max(30),
    result: z.object({
      ...local(200).shape,
      ...stamp,
      status: Confirmation,
      kind: z.enum(['licence', 'approval', 'other']),
      validYears: confirmed(number).optional(),
    }),
    delivery: z.array(z.object({ ...local(100).shape, code })).max(20),
    note: confirmed(local(1_000)).optional(),
    committedNote: local(500).optional(),
    eligibility: confirmed(
      z.array(z.object({ ...local(1_000).shape, variant: code.nullable() })).max(50),
    ).optional(),
    deferral: confirmed(z.boolean()).optional(),
    commitment: confirmed(z.boolean()).optional(),
  })
  .meta({ id: 'ItemDefinitionDraft' });
