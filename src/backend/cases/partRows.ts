import { and, asc, eq } from 'drizzle-orm';
import { MissingYearError } from '../../domain/calendar/calendar.ts';
import { type Day, dayOf } from '../../domain/calendar/day.ts';
import type { Part } from '../../domain/cases/parts.ts';
import { computeDueOn, RunningPauseError } from '../../domain/limits/dueDate.ts';
import type { Db } from '../db/db.ts';
import { caseParts } from '../db/schema/caseParts.ts';
import type { CaseRow, PauseRow } from './rows.ts';
import type { World } from './world.ts';

/** A row of `case_parts`, its words as the rules know them. */
export type PartRow = typeof caseParts.$inferSelect & Pick<Part, 'state' | 'answer'>;

/** Every office ever asked about the case, in the order in which they were. */
export async function readParts(tx: Db, row: Pick<CaseRow, 'officeId' | 'id'>): Promise<PartRow[]> {
  const rows = await tx
    .select()
    .from(caseParts)
    .where(and(eq(caseParts.officeId, row.officeId), eq(caseParts.caseId, row.id)))
    .orderBy(asc(caseParts.sentAt), asc(caseParts.id));
  return rows as PartRow[];
}

type Pauses = readonly Pick<PauseRow, 'fromOn' | 'toOn'>[];

/**
 * The last day for an office's answer: its planned working days (a part of one counts as one) from the day after it was
 * sent, the case's pauses left out. Null in a year without a calendar. While a pause runs, as if it did not: the day
 * moves when it ends, as the case's own does.
 */
export function partDueOn(
  { calendar }: Pick<World, 'calendar'>,
  sentAt: Date,
  days: number,
  pauses: Pauses,
): Day | null {
  const over = pauses.flatMap(({ fromOn, toOn }) => (toOn === null ? [] : [{ from: fromOn, to: toOn }]));
  try {
    return computeDueOn(calendar, {
      acceptedOn: dayOf(sentAt.getTime()),
      days: Math.ceil(days),
      pauses: over,
      extensionDays: 0,
    });
  } catch (error) {
    if (error instanceof MissingYearError || error instanceof RunningPauseError) return null;
    throw error;
  }
}
