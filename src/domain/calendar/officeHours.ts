import { type Calendar, isWorkingDay, nextWorkingDay, workingDaysBetween } from './calendar.ts';
import { addDays, dayOf, type Instant, instantAt, millisecondOfDay, minuteOfDay } from './day.ts';

/** A span in which the office is open, in minutes since midnight: `from` is open, `to` is closed again. */
export interface OfficeSpan {
  from: number;
  to: number;
}

/** The spans of a working day, in order and apart (see `isOfficeHours`). */
export interface OfficeHours {
  spans: readonly OfficeSpan[];
}

/** 9:00–12:00 and 13:30–17:00. */
export const DEFAULT_OFFICE_HOURS: OfficeHours = {
  spans: [
    { from: 540, to: 720 },
    { from: 810, to: 1020 },
  ],
};

const MS_PER_MINUTE = 60_000;

/** Whether the spans are usable: at least one, whole minutes of one day, each with a length, in order, apart. */
export function isOfficeHours(hours: OfficeHours): boolean {
  let last = 0;
  for (const { from, to } of hours.spans) {
    if (!Number.isInteger(from) || !Number.isInteger(to)) return false;
    if (from < last || to <= from || to > 1440) return false;
    last = to;
  }
  return hours.spans.length > 0;
}

/** Whether the office is open at this moment. Throws MissingYearError. */
export function isOpenAt(calendar: Calendar, hours: OfficeHours, instant: Instant): boolean {
  const minute = minuteOfDay(instant);
  const isInSpan = hours.spans.some(span => span.from <= minute && minute < span.to);
  return isWorkingDay(calendar, dayOf(instant)) && isInSpan;
}

/** When the office opens on the next working day. Throws MissingYearError. */
export const nextOpening = (calendar: Calendar, hours: OfficeHours, now: Instant): Instant =>
  instantAt(nextWorkingDay(calendar, dayOf(now)), Math.min(...hours.spans.map(span => span.from)));

/** The minute at which the office closes for the day; 0 when it never opens. */
export function closingMinute(hours: OfficeHours): number {
  return Math.max(0, ...hours.spans.map(span => span.to));
}

/**
 * Open office minutes from one moment to another, whole (rounded down), 0 when `to` is not later. The cost does
 * not grow with the distance. Throws MissingYearError only when open time of an unknown year would count.
 */
export function workingMinutesBetween(
  calendar: Calendar,
  hours: OfficeHours,
  from: Instant,
  to: Instant,
): number {
  if (to <= from) return 0;
  const firstDay = dayOf(from);
  const lastDay = dayOf(to);
  const start = openMsUntil(hours, millisecondOfDay(from));
  const end = openMsUntil(hours, millisecondOfDay(to));
  const fullDay = openMsUntil(hours, Number.POSITIVE_INFINITY);
  if (firstDay === lastDay) return toMinutes(openMsOn(calendar, firstDay, end - start));
  const between = workingDaysBetween(calendar, firstDay, addDays(lastDay, -1)) * fullDay;
  return toMinutes(
    openMsOn(calendar, firstDay, fullDay - start) + between + openMsOn(calendar, lastDay, end),
  );
}

function openMsUntil(hours: OfficeHours, ms: number): number {
  const open = hours.spans.map(
    span =>
      Math.min(Math.max(ms, span.from * MS_PER_MINUTE), span.to * MS_PER_MINUTE) - span.from * MS_PER_MINUTE,
  );
  return open.reduce((sum, part) => sum + part, 0);
}

/** The calendar is asked only where there is something to count: an unknown year's midnight stops nothing. */
function openMsOn(calendar: Calendar, day: string, ms: number): number {
  return ms > 0 && isWorkingDay(calendar, day) ? ms : 0;
}

function toMinutes(ms: number): number {
  return Math.floor(ms / MS_PER_MINUTE);
}
