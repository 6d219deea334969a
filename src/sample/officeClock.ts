import { type Calendar, isWorkingDay } from '../domain/calendar/calendar.ts';
import {
  addDays,
  type Day,
  type Instant,
  instantAt,
  millisecondOfDay,
  OFFICE_UTC_OFFSET_MINUTES,
  serialOf,
} from '../domain/calendar/day.ts';
import type { OfficeHours } from '../domain/calendar/officeHours.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** Open time laid end to end: a position is the open milliseconds since the first day. */
export interface OfficeClock {
  /** The working days, in order. */
  readonly days: readonly Day[];
  /** Open milliseconds of one working day. */
  readonly fullDay: number;
  positionOf(instant: Instant): number;
  /** The moment at which the office has been open that long; the opening of the next day rather than closing time. */
  instantOf(position: number): Instant;
  /** The moment after so many open minutes. */
  after(instant: Instant, openMinutes: number): Instant;
  /** The last open moment of a working day, less a minute. */
  closingOf(day: Day): Instant;
  openingOf(day: Day): Instant;
}

/** The number of the office day of a moment: `serialOf(dayOf(instant))` without the text between. */
export const serialAt = (instant: Instant): number =>
  Math.floor((instant + OFFICE_UTC_OFFSET_MINUTES * MINUTE) / DAY);

/** The office's open time from one day to another; asking beyond the last day gives its end. */
export function createOfficeClock(calendar: Calendar, hours: OfficeHours, from: Day, to: Day): OfficeClock {
  const days: Day[] = [];
  const first = serialOf(from);
  const before: number[] = [];
  const works: boolean[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    before.push(days.length);
    const isOpen = isWorkingDay(calendar, day);
    works.push(isOpen);
    if (isOpen) days.push(day);
  }
  const spans = hours.spans;
  const fullDay = spans.reduce((sum, span) => sum + (span.to - span.from) * MINUTE, 0);
  const openMs = (ms: number) =>
    spans.reduce(
      (sum, span) => sum + Math.min(Math.max(ms - span.from * MINUTE, 0), (span.to - span.from) * MINUTE),
      0,
    );
  const positionOf = (instant: Instant): number => {
    const place = serialAt(instant) - first;
    const whole = (before[place] ?? (place < 0 ? 0 : days.length)) * fullDay;
    return works[place] ? whole + openMs(millisecondOfDay(instant)) : whole;
  };
  const instantOf = (position: number): Instant => {
    const place = Math.min(Math.max(Math.floor(position / fullDay), 0), days.length - 1);
    let left = position - place * fullDay;
    const day = days[place] ?? to;
    for (const span of spans) {
      const length = (span.to - span.from) * MINUTE;
      if (left < length) return instantAt(day, span.from) + Math.max(left, 0);
      left -= length;
    }
    return instantAt(day, spans.at(-1)?.to ?? 0) - MINUTE;
  };
  return {
    days,
    fullDay,
    positionOf,
    instantOf,
    after: (instant, openMinutes) => instantOf(positionOf(instant) + openMinutes * MINUTE),
    closingOf: day => instantAt(day, spans.at(-1)?.to ?? 0) - MINUTE,
    openingOf: day => instantAt(day, spans[0]?.from ?? 0),
  };
}
