import { z } from 'zod';
import {
  FINDING_CODES,
  INSPECTION_ACTIONS,
  INSPECTION_STATUSES,
} from '../domain/supervision/inspectionTable.ts';
import { DayString, Id, Instant, text, Version } from './common.ts';

/** A random sample of the cases closed in a period, both days included. */
export const InspectionCreate = z.object({
  from: DayString,
  to: DayString,
  itemCode: text(60, 1).optional(),
  size: z.int().min(1).max(200),
});
export type InspectionCreate = z.infer<typeof InspectionCreate>;

export const InspectionRecord = z
  .object({
    id: Id,
    number: z.string(),
    from: DayString,
    to: DayString,
    itemCode: z.string().nullable(),
    size: z.int(),
    population: z.int().meta({ description: 'closed in the period and not drawn before' }),
    seed: z.string().meta({ description: 'the sample: lowest md5(seed + id of the case) of the population' }),
    drawnBy: Id,
    drawnByName: z.string().nullable(),
    at: Instant,
    cases: z.int(),
    withFindings: z.int(),
    over: z.int(),
  })
  .meta({ id: 'Inspection' });
export type InspectionRecord = z.infer<typeof InspectionRecord>;

const Finding = z.enum(FINDING_CODES);

export const InspectedCaseRecord = z
  .object({
    id: Id,
    inspectionId: Id,
    inspectionNumber: z.string(),
    caseId: Id,
    caseNumber: z.string(),
    itemCode: z.string(),
    status: z.enum(INSPECTION_STATUSES),
    findings: z.array(Finding),
    handlerId: Id.nullable(),
    handlerName: z.string().nullable(),
    inspectedBy: Id.nullable(),
    inspectedByName: z.string().nullable(),
    rectifyBy: Instant.nullable(),
    planOn: DayString.nullable(),
    isLate: z.boolean(),
    sentBack: z.int(),
    rectifiedAt: Instant.nullable(),
    closedAt: Instant.nullable(),
    drawnAt: Instant,
    allowedActions: z.array(z.enum(INSPECTION_ACTIONS)),
    version: Version,
    updatedAt: Instant,
  })
  .meta({ id: 'InspectedCase' });
export type InspectedCaseRecord = z.infer<typeof InspectedCaseRecord>;

export const InspectedCaseDetail = InspectedCaseRecord.extend({
  steps: z.array(
    z.object({
      id: Id,
      action: z.enum(INSPECTION_ACTIONS),
      note: z.string(),
      findings: z.array(Finding),
      planOn: DayString.nullable(),
      actorName: z.string().nullable(),
      at: Instant,
    }),
  ),
}).meta({ id: 'InspectedCaseDetail' });
export type InspectedCaseDetail = z.infer<typeof InspectedCaseDetail>;

export const InspectionCommand = z.object({
  note: text(1000).optional(),
  findings: z.array(Finding).max(FINDING_CODES.length).optional(),
  handlerId: Id.optional(),
  planOn: DayString.optional(),
  version: Version.optional(),
});
export type InspectionCommand = z.infer<typeof InspectionCommand>;
