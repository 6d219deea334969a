import { addDays, type Day, daySerial, serialOf, weekdayOfSerial, yearOf } from './day.ts';
import { buildYearTable, worksBefore, type YearTable } from './yearTable.ts';

/** `published`: from the State Council's notice. `estimated` (推定): no notice yet, sample and training only. */
export type YearBasis = 'published' | 'estimated';

/** An exception to Monday–Friday: a holiday (`works: false`) or a make-up working day (`works: true`). */
export interface CalendarDay {
  date: Day;
  works: boolean;
  name: string;
}

/** One year's exceptions and where they come from; `notice` is free text, empty when there is none. */
export interface CalendarYear {
  year: number;
  basis: YearBasis;
  notice: string;
  days: readonly CalendarDay[];
}

/** The years that the office knows. Opaque and immutable: built by `createCalendar`, read by the functions here. */
export interface Calendar {
  readonly tables: ReadonlyMap<number, YearTable>;
}

export type DayReason = 'working-day' | 'make-up-day' | 'weekend' | 'holiday';

export interface DayDescription {
  works: boolean;
  reason: DayReason;
  name?: string;
  estimated: boolean;
}

/** A date was asked for in a year without a calendar. Nobody guesses: the year has to be imported. */
export class MissingYearError extends Error {
  override readonly name = 'MissingYearError';
  readonly year: number;

  constructor(year: number) {
    super(`no working-day calendar for ${year}`);
    this.year = year;
  }
}

/** A calendar of these years. A year given twice: the later one counts. */
export function createCalendar(years: readonly CalendarYear[]): Calendar {
  const tables = years.map(({ year, days, basis }): [number, YearTable] => [
    year,
    buildYearTable(year, days, basis === 'estimated'),
  ]);
  return { tables: new Map(tables) };
}

/** The known years, ascending. */
export function coveredYears(calendar: Calendar): number[] {
  return [...calendar.tables.keys()].sort((a, b) => a - b);
}

/** Whether the year is known. */
export function isYearCovered(calendar: Calendar, year: number): boolean {
  return calendar.tables.has(year);
}

/** Throws MissingYearError for the first year of `from`…`to` (both included) that is not known. */
export function requireYears(calendar: Calendar, from: Day, to: Day): void {
  for (let year = yearOf(from); year <= yearOf(to); year++) getTable(calendar, year);
}

/**
 * The last day that can be counted to from the day after `day` without meeting an unknown year; `day` itself
 * when the very next day is unknown.
 */
export function coveredUntil(calendar: Calendar, day: Day): Day {
  let year = yearOf(addDays(day, 1));
  if (!isYearCovered(calendar, year)) return day;
  while (isYearCovered(calendar, year + 1)) year++;
  return `${year}-12-31`;
}

/** What kind of day it is, and its holiday's name. Throws MissingYearError. */
export function describeDay(calendar: Calendar, day: Day): DayDescription {
  const table = getTable(calendar, yearOf(day));
  const estimated = table.isEstimated;
  const isWeekend = weekdayOfSerial(serialOf(day)) > 5;
  const exception = table.exceptions.get(day);
  if (!exception) return { works: !isWeekend, reason: isWeekend ? 'weekend' : 'working-day', estimated };
  const reason = exception.works ? (isWeekend ? 'make-up-day' : 'working-day') : 'holiday';
  return { works: exception.works, reason, name: exception.name, estimated };
}

/** Whether the office works on this day. Throws MissingYearError. */
export function isWorkingDay(calendar: Calendar, day: Day): boolean {
  const table = getTable(calendar, yearOf(day));
  const serial = serialOf(day);
  return worksBefore(table, serial + 1) > worksBefore(table, serial);
}

/** The first working day strictly after `day`. Throws MissingYearError. */
export function nextWorkingDay(calendar: Calendar, day: Day): Day {
  return addWorkingDays(calendar, day, 1);
}

/**
 * The n-th working day strictly after `day` (before it when `n` is negative); `day` itself, working or not,
 * when `n` is 0. Throws MissingYearError when the count runs into a year that is not known.
 */
export function addWorkingDays(calendar: Calendar, day: Day, n: number): Day {
  if (!Number.isInteger(n)) throw new RangeError(`not a number of days: ${n}`);
  if (n === 0) return day;
  return daySerial(n > 0 ? countForward(calendar, day, n) : countBack(calendar, day, -n));
}

/**
 * Working days after `fromExclusive` up to and including `toInclusive`; negative the other way round. A few
 * look-ups whatever the distance. Throws MissingYearError for a year that the span touches.
 */
export function workingDaysBetween(calendar: Calendar, fromExclusive: Day, toInclusive: Day): number {
  if (toInclusive < fromExclusive) return 0 - workingDaysBetween(calendar, toInclusive, fromExclusive);
  if (toInclusive === fromExclusive) return 0;
  const start = serialOf(fromExclusive) + 1;
  const end = serialOf(toInclusive) + 1;
  let count = 0;
  for (let year = yearOfSerial(start); year <= yearOf(toInclusive); year++) {
    const table = getTable(calendar, year);
    count += worksBefore(table, end) - worksBefore(table, start);
  }
  return count;
}

function getTable(calendar: Calendar, year: number): YearTable {
  const table = calendar.tables.get(year);
  if (!table) throw new MissingYearError(year);
  return table;
}

function countForward(calendar: Calendar, day: Day, n: number): number {
  const start = serialOf(day) + 1;
  let left = n;
  for (let year = yearOfSerial(start); ; year++) {
    const table = getTable(calendar, year);
    const skipped = worksBefore(table, start);
    const found = table.workingSerials[skipped + left - 1];
    if (found !== undefined) return found;
    left -= table.workingSerials.length - skipped;
  }
}

function countBack(calendar: Calendar, day: Day, n: number): number {
  const end = serialOf(day);
  let left = n;
  for (let year = yearOfSerial(end - 1); ; year--) {
    const table = getTable(calendar, year);
    const available = worksBefore(table, end);
    const found = table.workingSerials[available - left];
    if (found !== undefined) return found;
    left -= available;
  }
}

function yearOfSerial(serial: number): number {
  return yearOf(daySerial(serial));
}
