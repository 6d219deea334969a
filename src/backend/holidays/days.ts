import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { HolidayEdit, HolidayRecord } from '../../contract/office.ts';
import { dayOf, weekdayOf, yearOf } from '../../domain/calendar/day.ts';
import { earlierOf } from '../../domain/limits/pauses.ts';
import { recomputeOpenCases } from '../cases/recompute.ts';
import { lockRules } from '../cases/rulesLock.ts';
import type { Db } from '../db/db.ts';
import { holidays } from '../db/schema/office.ts';
import type { Actor, Deps } from '../deps.ts';
import { recordEvent } from '../events/record.ts';
import { invalid, notFound } from '../http/problem.ts';
import { importCode } from './importTexts.ts';
import { findYearForUpdate, touchYear } from './years.ts';

export type HolidayRow = typeof holidays.$inferSelect;

export const presentHoliday = ({ officeId: _, ...row }: HolidayRow): HolidayRecord => ({
  ...row,
  basis: row.basis as HolidayRecord['basis'],
});

export async function getForUpdate(tx: Db, officeId: string, id: string | undefined): Promise<HolidayRow> {
  if (!z.uuid().safeParse(id).success) throw notFound();
  await lockRules(tx, officeId);
  const [row] = await tx
    .select()
    .from(holidays)
    .where(and(eq(holidays.officeId, officeId), eq(holidays.id, id as string)))
    .for('update');
  if (!row) throw notFound();
  return row;
}

/** What has been counted stays counted: only days to come change. @throws Problem 422. */
export function requireFuture(deps: Deps, date: string): void {
  if (date <= dayOf(deps.now())) throw invalid({ date: 'past-day' });
}

/** Checks a day as edited and locks its year. Answers the year's basis. @throws Problem 422. */
export async function checkDay(
  deps: Deps,
  tx: Db,
  officeId: string,
  { date, works }: z.infer<typeof HolidayEdit>,
): Promise<string> {
  requireFuture(deps, date);
  if (works && weekdayOf(date) <= 5) throw invalid({ works: importCode('make-up-on-weekday') });
  const year = await findYearForUpdate(tx, officeId, yearOf(date));
  if (!year) throw invalid({ date: 'no-such-year' });
  return year.basis;
}

/**
 * The event of a changed day, the mark by which every server reads its calendar again, and the cases that it moves.
 * After the day itself has been written.
 */
export async function recordDay(
  deps: Deps,
  tx: Db,
  actor: Actor,
  action: 'create' | 'update' | 'delete',
  row: HolidayRow,
  before?: HolidayRow,
): Promise<void> {
  await touchYear(deps, tx, actor.officeId, row.year);
  if (before && before.year !== row.year) await touchYear(deps, tx, actor.officeId, before.year);
  const { date, works, name } = row;
  await recordEvent(deps, tx, {
    officeId: actor.officeId,
    actorId: actor.id,
    action,
    subjectType: 'holiday',
    subjectId: row.id,
    from: before?.date ?? null,
    to: action === 'delete' ? null : date,
    data: { date, works, name },
  });
  const from = earlierOf(date, before?.date ?? date);
  await recomputeOpenCases(deps, tx, { officeId: actor.officeId, actorId: actor.id, from });
}
