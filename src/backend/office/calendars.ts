import { asc, eq } from 'drizzle-orm';
import {
  type Calendar,
  type CalendarYear,
  createCalendar,
  type YearBasis,
} from '../../domain/calendar/calendar.ts';
import type { Db } from '../db/db.ts';
import { calendarYears, holidays } from '../db/schema/office.ts';

/** Every imported year of an office with its days, in order. */
export async function readCalendarYears(db: Db, officeId: string): Promise<CalendarYear[]> {
  const years = await db.select().from(calendarYears).where(eq(calendarYears.officeId, officeId));
  const days = await db
    .select()
    .from(holidays)
    .where(eq(holidays.officeId, officeId))
    .orderBy(asc(holidays.date));
  const byYear = new Map<number, CalendarYear['days'][number][]>();
  for (const { year, date, works, name } of days) {
    const list = byYear.get(year) ?? [];
    list.push({ date, works, name });
    byYear.set(year, list);
  }
  return years.map(y => ({
    year: y.year,
    basis: y.basis as YearBasis,
    notice: y.notice,
    days: byYear.get(y.year) ?? [],
  }));
}

/** The calendar of an office as the database has it now. */
export const readCalendar = async (db: Db, officeId: string): Promise<Calendar> =>
  createCalendar(await readCalendarYears(db, officeId));
