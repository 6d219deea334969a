import { z } from 'zod';
import { DayString, Instant } from './common.ts';

const Minute = z.int().min(0).max(1440);
export const IntakeSpan = z.object({ from: Minute, to: Minute });
export type IntakeSpan = z.infer<typeof IntakeSpan>;

/** What the manager sets for an item. Minutes since midnight; null: the office's hours, no cap. */
export const IntakeRuleEdit = z.object({
  spans: z.array(IntakeSpan).min(1, { error: 'required' }).max(6).nullable(),
  dailyCap: z.int().min(0).max(100_000).nullable(),
});
export type IntakeRuleEdit = z.infer<typeof IntakeRuleEdit>;

export const IntakeRuleRecord = IntakeRuleEdit.extend({
  itemCode: z.string(),
  /** Numbers given today. */
  takenToday: z.int(),
  /** Bookings of today that have not checked in yet: their places are kept. */
  bookedToday: z.int(),
  version: z.int().min(0).meta({ description: '0: nothing was set yet' }),
}).meta({ id: 'IntakeRule' });
export type IntakeRuleRecord = z.infer<typeof IntakeRuleRecord>;

/** Minutes. */
export const IntakeSettingsEdit = z.object({
  /** After the last intake of a working day what still waits is closed, with its reason. */
  dayEndsAfter: z.int().min(0).max(600),
  /** A booking checks in so long before its time … */
  graceBefore: z.int().min(0).max(240),
  /** … and so long after it. */
  graceAfter: z.int().min(0).max(240),
});
export type IntakeSettingsEdit = z.infer<typeof IntakeSettingsEdit>;

export const IntakeSettingsRecord = IntakeSettingsEdit.extend({ version: z.int() }).meta({
  id: 'IntakeSettings',
});
export type IntakeSettingsRecord = z.infer<typeof IntakeSettingsRecord>;

/** What the end of the day will find. */
export const DayEndRecord = z
  .object({
    day: DayString,
    /** Null: the office does not open today. */
    closesAt: Instant.nullable(),
    endsAt: Instant.nullable(),
    isOver: z.boolean(),
    /** Numbers of today that it closes, by status; those in service stay. */
    open: z.object({
      waiting: z.int(),
      called: z.int(),
      serving: z.int(),
      parked: z.int(),
      missed: z.int(),
    }),
    /** What still waits, by item. */
    waiting: z.array(z.object({ itemCode: z.string(), count: z.int(), longestWaitMinutes: z.int() })),
    /** Numbers that earlier days or this one have already closed so, today. */
    closed: z.int(),
  })
  .meta({ id: 'DayEnd' });
export type DayEndRecord = z.infer<typeof DayEndRecord>;
