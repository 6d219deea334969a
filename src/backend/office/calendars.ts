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

interface Kept {
  calendar: Calendar;
  stamp: string;
}

/** One calendar an office, rebuilt only when an import or an edit has changed it (on this server or another). */
export interface Calendars {
  get(db: Db, officeId: string): Promise<Calendar>;
}

export function createCalendars(): Calendars {
  const kept = new Map<string, Kept>();
  return {
    async get(db, officeId) {
      const stamp = await stampOf(db, officeId);
      const found = kept.get(officeId);
      if (found?.stamp === stamp) return found.calendar;
      const calendar = await readCalendar(db, officeId);
      kept.set(officeId, { calendar, stamp });
      return calendar;
    },
  };
}

async function stampOf(db: Db, officeId: string): Promise<string> {
  const rows = await db
    .select({ year: calendarYears.year, at: calendarYears.importedAt })
    .from(calendarYears)
    .where(eq(calendarYears.officeId, officeId))
    .orderBy(asc(calendarYears.year));
  return rows.map(r => `${r.year}:${r.at.getTime()}`).join();
}
