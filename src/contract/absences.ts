import { z } from 'zod';
import { ABSENCE_REASONS, HANDOVER_KINDS, type HandoverKind } from '../domain/staff/handover.ts';
import { Id, Instant, Version } from './common.ts';

/** How many of each kind. */
export const HandoverCounts = z
  .object(
    Object.fromEntries(HANDOVER_KINDS.map(kind => [kind, z.int().min(0)])) as Record<HandoverKind, z.ZodInt>,
  )
  .meta({ id: 'HandoverCounts' });
export type HandoverCounts = z.infer<typeof HandoverCounts>;

/** Something that cannot go to this deputy. */
export const HandoverRefused = z
  .object({
    kind: z.enum(HANDOVER_KINDS),
    id: Id,
    label: z.string().meta({ description: 'its number or name' }),
    code: z.string(),
    text: z.string(),
  })
  .meta({ id: 'HandoverRefused' });
export type HandoverRefused = z.infer<typeof HandoverRefused>;

export const AbsencePreviewAsk = z.object({
  /** Whose; without it the caller's own. Of others: a manager. */
  staffId: Id.optional(),
  deputyId: Id.optional(),
  withWindows: z.boolean().default(false),
});

/** What would be handed over now. Nothing is changed. */
export const AbsencePreview = z
  .object({
    staffId: Id,
    counts: HandoverCounts,
    openWindows: z.int().meta({ description: 'own windows that are not closed' }),
    atWindow: z
      .array(z.object({ window: z.string(), number: z.string() }))
      .meta({ description: 'visitors at the person’s windows: finish, park or transfer them first' }),
    deputyProblem: z.string().nullable().meta({ description: 'why this deputy cannot stand in at all' }),
    refused: z.array(HandoverRefused).meta({ description: 'what cannot go to this deputy' }),
  })
  .meta({ id: 'AbsencePreview' });
export type AbsencePreview = z.infer<typeof AbsencePreview>;

export const AbsenceCreate = z.object({
  staffId: Id.optional(),
  deputyId: Id,
  reason: z.enum(ABSENCE_REASONS),
  /** When everything returns by itself; without it, when the person is back. */
  untilAt: Instant.optional(),
  /** In place of `untilAt`: when the office opens on the next working day. */
  untilNextOpening: z.boolean().optional(),
  /** The windows too; else they are closed. */
  withWindows: z.boolean().default(false),
});
export type AbsenceCreate = z.infer<typeof AbsenceCreate>;

export const ABSENCE_ACTIONS = ['end'] as const;
export const AbsenceCommand = z.object({ version: Version.optional() });

export const AbsenceRecord = z
  .object({
    id: Id,
    staffId: Id,
    staffName: z.string(),
    deputyId: Id,
    deputyName: z.string(),
    reason: z.enum(ABSENCE_REASONS),
    fromAt: Instant,
    untilAt: Instant.nullable(),
    endedAt: Instant.nullable(),
    handed: HandoverCounts,
    returned: HandoverCounts.nullable().meta({ description: 'what came back; null while it runs' }),
    createdBy: Id,
    createdAt: Instant,
    allowedActions: z.array(z.string()),
    version: Version,
  })
  .meta({ id: 'Absence' });
export type AbsenceRecord = z.infer<typeof AbsenceRecord>;
