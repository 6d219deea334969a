import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { DEFAULT_OFFICE_HOURS } from '../../domain/calendar/officeHours.ts';
import { COURTESY_REASONS } from '../../domain/queue/courtesy.ts';
import { LANES } from '../../domain/queue/lanes.ts';
import { DEFAULT_POLICY } from '../../domain/queue/policy.ts';
import type { Db } from '../db/db.ts';
import { offices } from '../db/schema/office.ts';
import { notFound } from '../http/problem.ts';

/** What an office decides for itself. Every field has a default, so that an older row still reads. */
export const OfficeSettings = z.object({
  hours: z
    .object({
      spans: z.array(z.object({ from: z.int().min(0).max(1440), to: z.int().min(0).max(1440) })).min(1),
    })
    .default({ spans: DEFAULT_OFFICE_HOURS.spans.map(s => ({ ...s })) }),
  /** Share of the limit that is used when the lamp turns yellow. */
  yellowRatio: z.number().min(0.1).max(1).default(0.8),
  policy: z
    .object({
      privilegedRun: z.int().min(1).max(20),
      ordinaryCapMinutes: z.int().min(1).max(600),
      order: z.array(z.enum(LANES)),
    })
    .default({ ...DEFAULT_POLICY, order: [...DEFAULT_POLICY.order] }),
  courtesyReasons: z
    .array(z.object({ code: z.string(), zh: z.string(), en: z.string() }))
    .default(COURTESY_REASONS.map(r => ({ ...r }))),
  /** Clock stops without a verified basis that a manager has confirmed: they stop the legal clock too. */
  confirmedStops: z.array(z.string()).default([]),
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
