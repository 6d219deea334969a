import { z } from 'zod';
import { DayString, Id, Reason, text, Version } from './common.ts';
import { FileRecord } from './files.ts';

/** What a material rests on that was not asked for again: where it was handed in, and when that was found good. */
export const TakenFromRecord = z.object({
  caseId: Id,
  number: z.string(),
  on: DayString.meta({ description: 'found good on this day' }),
  file: z
    .object({ id: Id, name: z.string(), type: FileRecord.shape.type })
    .nullable()
    .meta({ description: 'its scan, opened on record like any; null: on paper only' }),
});

/** Either the case that they are for, or, before there is one, the person and the item. */
export const CarryOverQuery = z.object({
  caseId: Id.optional(),
  applicantId: Id.optional(),
  itemCode: z.string().max(20).optional(),
});

/** 免交: an earlier material that may stand for one of the item's. */
export const CarryOver = TakenFromRecord.extend({ materialId: z.string() }).meta({ id: 'CarryOver' });
export type CarryOver = z.infer<typeof CarryOver>;

const Choice = z.object({ materialId: text(40, 1), caseId: Id });

export const CarryOverTake = z.object({
  materials: z.array(Choice).min(1, { error: 'required' }).max(100),
  version: Version.optional(),
});
/** The applicant is asked for it again: why, is on record. */
export const CarryOverRefuse = CarryOverTake.extend({ reason: Reason });
