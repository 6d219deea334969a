import { z } from 'zod';
import { ABSENCE_REASONS } from '../domain/staff/handover.ts';
import { AbsenceCreate } from './absences.ts';
import { Id, Instant, Version } from './common.ts';

export const PLAN_STATUSES = ['planned', 'begun', 'cancelled', 'lapsed'] as const;

/** An absence that begins by itself: then everything held is handed over as it is at that moment. */
export const AbsencePlanCreate = AbsenceCreate.extend({ fromAt: Instant });
export type AbsencePlanCreate = z.infer<typeof AbsencePlanCreate>;

export const AbsencePlanCommand = z.object({ version: Version.optional() });

export const AbsencePlanRecord = z
  .object({
    id: Id,
    staffId: Id,
    staffName: z.string(),
    deputyId: Id,
    deputyName: z.string(),
    reason: z.enum(ABSENCE_REASONS),
    fromAt: Instant,
    untilAt: Instant.nullable(),
    withWindows: z.boolean(),
    status: z.enum(PLAN_STATUSES),
    absenceId: Id.nullable(),
    problem: z
      .string()
      .nullable()
      .meta({ description: 'why it could not begin yet; it is tried every minute' }),
    problemText: z.string().nullable(),
    createdBy: Id,
    createdAt: Instant,
    allowedActions: z.array(z.string()),
    version: Version,
  })
  .meta({ id: 'AbsencePlan' });
export type AbsencePlanRecord = z.infer<typeof AbsencePlanRecord>;
