import { and, asc, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { CalendarYearRecord } from '../../contract/office.ts';
import type { CalendarYear, YearBasis } from '../../domain/calendar/calendar.ts';
import { summariseYear } from '../../domain/calendar/yearSummary.ts';
import { lockRules } from '../cases/rulesLock.ts';
import type { Db } from '../db/db.ts';
import { calendarYears, holidays } from '../db/schema/office.ts';
import type { Deps } from '../deps.ts';
import { insertCalendarYear } from '../office/createOffice.ts';

type YearRecord = z.infer<typeof CalendarYearRecord>;
type YearRow = typeof calendarYears.$inferSelect;

export const ofYear = (officeId: string, year: number) =>
  and(eq(calendarYears.officeId, officeId), eq(calendarYears.year, year));

/** The year's row, locked (and the rules, first): imports and edits of one year go one after the other. */
export async function findYearForUpdate(
  tx: Db,
  officeId: string,
  year: number,
): Promise<YearRow | undefined> {
  await lockRules(tx, officeId);
  const [row] = await tx.select().from(calendarYears).where(ofYear(officeId, year)).for('update');
  return row;
}

/** Every server compares `imported_at` before it reuses a calendar, so a change always moves it on. */
export async function touchYear(deps: Deps, tx: Db, officeId: string, year: number, after?: Date) {
  const now = new Date(deps.now()).toISOString();
  const before = (after ?? new Date(0)).toISOString();
  await tx
    .update(calendarYears)
    .set({
      importedAt: sql`greatest(${now}::timestamptz,
        ${after ? sql`${before}::timestamptz` : calendarYears.importedAt} + interval '1 millisecond')`,
    })
    .where(ofYear(officeId, year));
}

/** Every year of the office with its number of working days. */
export async function readYears(db: Db, officeId: string): Promise<YearRecord[]> {
  const years = await db
    .select()
    .from(calendarYears)
    .where(eq(calendarYears.officeId, officeId))
    .orderBy(asc(calendarYears.year));
  const days = await db.select().from(holidays).where(eq(holidays.officeId, officeId));
  return years.map(row => {
    const own = days.filter(day => day.year === row.year);
    const { workingDays } = summariseYear({ ...row, basis: row.basis as YearBasis, days: own });
    return {
      year: row.year,
      basis: row.basis,
      notice: row.notice,
      days: own.length,
      workingDays,
      importedAt: row.importedAt.toISOString(),
    };
  });
}

/** Puts an imported year in the place of what was known of it. */
export async function replaceYear(
  deps: Deps,
  tx: Db,
  officeId: string,
  year: CalendarYear,
  importedBy: string,
): Promise<void> {
  const before = await findYearForUpdate(tx, officeId, year.year);
  await tx.delete(holidays).where(and(eq(holidays.officeId, officeId), eq(holidays.year, year.year)));
  await tx.delete(calendarYears).where(ofYear(officeId, year.year));
  await insertCalendarYear(deps, tx, officeId, year, importedBy);
  if (before) await touchYear(deps, tx, officeId, year.year, before.importedAt);
}
