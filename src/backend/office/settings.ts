import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { CaseRules } from '../../contract/caseRules.ts';
import { ClockSettings } from '../../contract/clocks.ts';
import { JointSettings } from '../../contract/jointCases.ts';
import { OnlineSettings, PRECHECK_DAYS_MAX } from '../../contract/online.ts';
import { OutboxSettings } from '../../contract/outbox.ts';
import { OfficePolicy } from '../../contract/policies.ts';
import { DEFAULT_OFFICE_HOURS } from '../../domain/calendar/officeHours.ts';
import { DEFAULT_GRACE } from '../../domain/queue/booking.ts';
import { COURTESY_REASONS } from '../../domain/queue/courtesy.ts';
import { RECALL_LOCK_SECONDS } from '../../domain/queue/recall.ts';
import { DEFAULT_FOLLOW_UP_DAYS } from '../../domain/ratings/limits.ts';
import { DEFAULT_REASONS } from '../../domain/ratings/reasons.ts';
import type { Db } from '../db/db.ts';
import { offices } from '../db/schema/office.ts';
import { notFound } from '../http/problem.ts';

/** More days than the law has were once accepted, and never counted. */
const withinTheLaw = (kept: unknown): unknown => {
  const { precheckDays } = (kept ?? {}) as { precheckDays?: unknown };
  return typeof precheckDays === 'number' && precheckDays > PRECHECK_DAYS_MAX
    ? { ...(kept as object), precheckDays: PRECHECK_DAYS_MAX }
    : kept;
};

/** What an office decides for itself. Every field has a default, so that an older row still reads. */
export const OfficeSettings = z.object({
  hours: z
    .object({
      spans: z.array(z.object({ from: z.int().min(0).max(1440), to: z.int().min(0).max(1440) })).min(1),
    })
    .default({ spans: DEFAULT_OFFICE_HOURS.spans.map(s => ({ ...s })) }),
  /** Share of the limit that is used when the lamp turns yellow. */
  yellowRatio: z.number().min(0.1).max(1).default(0.8),
  /** An older row without a kind or a promise takes the defaults of domain/queue/policy. */
  policy: OfficePolicy.default(() => OfficePolicy.parse({})),
  courtesyReasons: z
    .array(z.object({ code: z.string(), zh: z.string(), en: z.string() }))
    .default(COURTESY_REASONS.map(r => ({ ...r }))),
  /** Minutes after the last intake of a working day: then what still waits is closed, with its reason. */
  dayEndsAfter: z.int().min(0).max(600).default(30),
  /** Minutes before and after its time in which a booking checks in. */
  bookingGrace: z.object({ before: z.int(), after: z.int() }).default({ ...DEFAULT_GRACE }),
  desk: z
    .object({
      /** A second recall of a number comes no sooner. */
      recallLockSeconds: z.int().min(0).max(60).default(RECALL_LOCK_SECONDS),
      /** A number that was missed so often is brought back by a manager only. */
      maxMisses: z.int().min(1).max(20).default(3),
    })
    .default({ recallLockSeconds: RECALL_LOCK_SECONDS, maxMisses: 3 }),
  /** Ratings (好差评): what can be ticked, and the working days to contact and to put a bad one right. */
  ratings: z
    .object({
      contactDays: z.int().min(1),
      fixDays: z.int().min(1),
      reasons: z.array(z.object({ code: z.string(), zh: z.string(), en: z.string() })),
    })
    .default(() => ({
      contactDays: DEFAULT_FOLLOW_UP_DAYS.contact,
      fixDays: DEFAULT_FOLLOW_UP_DAYS.fix,
      reasons: DEFAULT_REASONS.map(reason => ({ ...reason })),
    })),
  /** Notices, promises and coded reasons. */
  caseRules: CaseRules.default(() => CaseRules.parse({})),
  /** Clock stops without a verified basis that a manager has confirmed: they stop the legal clock too. */
  confirmedStops: z.array(z.string()).default([]),
  /** What is not told to applicants, and after how long a message is given up. */
  outbox: OutboxSettings.default(() => OutboxSettings.parse({})),
  /** The pre-check of what is filed online. */
  online: z.preprocess(withinTheLaw, OnlineSettings).default(() => OnlineSettings.parse({})),
  /** 一件事: the items that are filed together. */
  joint: JointSettings.default(() => JointSettings.parse({})),
  /** Special procedures, reopening, reminders, causes of delay. */
  clocks: ClockSettings.default(() => ClockSettings.parse({})),
});
export type OfficeSettings = z.infer<typeof OfficeSettings>;

export interface Office {
  id: string;
  zh: string;
  en: string;
  sample: boolean;
  settings: OfficeSettings;
  version: number;
}

/** @throws Problem 404 when the office does not exist. */
export async function getOffice(db: Db, officeId: string): Promise<Office> {
  const [row] = await db.select().from(offices).where(eq(offices.id, officeId));
  if (!row) throw notFound();
  return { ...row, settings: OfficeSettings.parse(row.settings) };
}
