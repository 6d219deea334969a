import { z } from 'zod';
import { FAMILY_MOST } from '../domain/joint/family.ts';
import { JOINT_MATTERS } from '../domain/joint/matters.ts';
import { AgentInput, ApplicantInput, CaseRecord, MaterialStatusInput } from './cases.ts';
import { Id, text } from './common.ts';

const Matter = z.object({
  code: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, { error: 'reason-code' }),
  zh: text(60, 1),
  en: text(120, 1),
  items: z.array(text(20, 1)).min(2, { error: 'joint-two' }).max(8),
  shared: z.array(text(40, 1)).max(60),
});

const isOnce = (values: readonly string[]): boolean => new Set(values).size === values.length;

/** 一件事: which items the office files together; none of it is law, each matter is 待确认 until confirmed. */
export const JointSettings = z.object({
  matters: z
    .array(Matter)
    .max(20)
    .default(() =>
      JOINT_MATTERS.map(matter => ({ ...matter, items: [...matter.items], shared: [...matter.shared] })),
    ),
  /** Codes of the matters that a manager has confirmed. */
  confirmed: z.array(text(40, 1)).max(40).default([]),
});
export type JointSettings = z.infer<typeof JointSettings>;

/** One form for several items: what is asked and handed in stands once, under the keys of the joint form. */
export const JointCreate = z.object({
  matterCode: text(40, 1),
  items: z
    .array(z.object({ itemCode: text(20, 1), variant: text(20).nullish() }))
    .min(2, { error: 'joint-two' })
    .max(8)
    .refine(items => isOnce(items.map(({ itemCode }) => itemCode)), { error: 'code-twice' }),
  applicant: ApplicantInput,
  agent: AgentInput.nullish(),
  creditCode: text(40).nullish(),
  projectCode: text(60).nullish(),
  ticketId: Id.nullish(),
  circumstances: z.record(z.string().max(90), z.string().max(60)).default({}),
  materials: z
    .array(z.object({ key: text(70, 1), status: MaterialStatusInput }))
    .max(300)
    .default([]),
  checkDuplicates: z.boolean().optional(),
  duplicateReason: text(200, 1).optional(),
});
export type JointCreate = z.infer<typeof JointCreate>;

export const JointMade = z
  .object({
    id: Id,
    matterCode: z.string(),
    cases: z.array(CaseRecord.extend({ receiptId: Id })),
  })
  .meta({ id: 'JointMade' });
export type JointMade = z.infer<typeof JointMade>;

/** Family members' cases, by their numbers. */
export const FamilyLink = z.object({
  numbers: z.array(text(40, 1)).min(1, { error: 'required' }).max(FAMILY_MOST),
});
export type FamilyLink = z.infer<typeof FamilyLink>;
export const FamilyLeave = z.object({ reason: text(300, 1) });
export const FamilyRecord = z
  .object({ familyId: Id.nullable(), cases: z.array(z.object({ id: Id, number: z.string() })) })
  .meta({ id: 'Family' });
export type FamilyRecord = z.infer<typeof FamilyRecord>;
