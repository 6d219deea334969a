import { z } from 'zod';
import { DEFAULT_CAUSES } from '../domain/cases/overdue.ts';
import { ASSIGNEE, DEFAULT_TARGETS, REMINDER_LEVELS } from '../domain/limits/reminderLevels.ts';
import { ROLES } from '../domain/staff/roles.ts';
import { DayString, Id, Instant, text, Version } from './common.ts';

/** What happens to the time between the closing and the reopening of a case. */
export const REOPENING = ['left-out', 'counted'] as const;

export const OverdueCause = z.object({
  code: z.string().regex(/^[a-z][a-z0-9-]{0,19}$/),
  zh: text(40, 1),
  en: text(80, 1),
});

const Target = z.union([z.literal(ASSIGNEE), z.enum(ROLES), Id]);
const targets = (level: keyof typeof DEFAULT_TARGETS) =>
  z
    .array(Target)
    .max(20)
    .default([...DEFAULT_TARGETS[level]] as z.infer<typeof Target>[]);

export const ReminderTargets = z.object({
  yellow: targets('yellow'),
  'last-day': targets('last-day'),
  breach: targets('breach'),
  'legal-breach': targets('legal-breach'),
  'stop-over': targets('stop-over'),
});

export const CLOCK_FIELDS = ['defaultStopDays', 'reopening', 'overdueCauses', 'reminders'] as const;

/** What an office decides about its clocks. All of it is its own: none is printed as law. */
export const ClockSettings = z.object({
  /** Working days after which a special procedure that names no end, and has none by rule, should be over. */
  defaultStopDays: z.int().min(1).max(250).default(10),
  reopening: z.enum(REOPENING).default('left-out'),
  overdueCauses: z
    .array(OverdueCause)
    .min(1)
    .max(30)
    .default(DEFAULT_CAUSES.map(cause => ({ ...cause }))),
  reminders: ReminderTargets.default(() => ReminderTargets.parse({})),
  /** What a manager has confirmed: the rest is shown as 待确认. */
  confirmed: z.array(z.enum(CLOCK_FIELDS)).default([]),
});
export type ClockSettings = z.infer<typeof ClockSettings>;

export const ClockSettingsRecord = ClockSettings.extend({ version: Version }).meta({ id: 'ClockSettings' });
export type ClockSettingsRecord = z.infer<typeof ClockSettingsRecord>;

export const OverdueCauseCount = OverdueCause.extend({
  /** Cases that name it and are open, and that were closed in the last twelve months. */
  open: z.int(),
  closed: z.int(),
}).meta({ id: 'OverdueCauseCount' });
export type OverdueCauseCount = z.infer<typeof OverdueCauseCount>;

export const ReminderRecord = z
  .object({
    id: Id,
    caseId: Id,
    caseNumber: z.string(),
    itemCode: z.string(),
    level: z.enum(REMINDER_LEVELS),
    /** The day that was near or past: due day, or expected end of a special procedure. */
    dueOn: DayString,
    told: z.array(Id),
    toldNames: z.array(z.string()),
    at: Instant,
    /** Whether the case is still open. */
    open: z.boolean(),
  })
  .meta({ id: 'Reminder' });
export type ReminderRecord = z.infer<typeof ReminderRecord>;
