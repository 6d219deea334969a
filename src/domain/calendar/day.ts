/** A calendar day of the office, `YYYY-MM-DD`. Two days compare as text. */
export type Day = string;

/** A moment: milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

/** The office clock: Asia/Shanghai, a fixed UTC+8 (no summer time since 1991). */
export const OFFICE_UTC_OFFSET_MINUTES = 480;

const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;
const OFFSET_MS = OFFICE_UTC_OFFSET_MINUTES * MS_PER_MINUTE;
const DAY_SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** Whether the text is a day that exists: `2026-02-29` and `2026-2-1` are not. Years from 0100 on. */
export function isDay(text: string): boolean {
  if (!DAY_SHAPE.test(text)) return false;
  const serial = parseSerial(text);
  return Number.isFinite(serial) && daySerial(serial) === text;
}

/** Days since 1970-01-01: the number that all arithmetic here runs on. Throws RangeError on what is no date. */
export function serialOf(day: Day): number {
  const serial = parseSerial(day);
  if (!Number.isFinite(serial)) throw new RangeError(`not a day: ${day}`);
  return serial;
}

/** Days already written out: every due date, lamp and duration asks for the same few hundred again and again. */
const written = new Map<number, Day>();
const WRITTEN_MAX = 20_000;

/** The day with this serial number; the inverse of `serialOf`. */
export function daySerial(serial: number): Day {
  const known = written.get(serial);
  if (known !== undefined) return known;
  const day = new Date(serial * MS_PER_DAY).toISOString().slice(0, 10);
  if (written.size >= WRITTEN_MAX) written.clear();
  written.set(serial, day);
  return day;
}

/** The day `n` calendar days later; earlier when `n` is negative. */
export function addDays(day: Day, n: number): Day {
  return daySerial(serialOf(day) + n);
}

/** Calendar days from `from` to `to`: 0 on the same day, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return serialOf(to) - serialOf(from);
}

/** Monday 1 … Sunday 7 (ISO 8601). */
export function weekdayOf(day: Day): number {
  return weekdayOfSerial(serialOf(day));
}

/** Monday 1 … Sunday 7 of a serial number (1970-01-01 was a Thursday). */
export function weekdayOfSerial(serial: number): number {
  return ((((serial + 3) % 7) + 7) % 7) + 1;
}

/** The calendar year, 2026. */
export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/** The month, `2026-11`. */
export function monthOf(day: Day): string {
  return day.slice(0, 7);
}

/** The office day on which a moment falls. */
export function dayOf(instant: Instant): Day {
  return daySerial(Math.floor((instant + OFFSET_MS) / MS_PER_DAY));
}

/** Whole minutes since midnight of the office day, 0 … 1439. */
export function minuteOfDay(instant: Instant): number {
  return Math.floor(millisecondOfDay(instant) / MS_PER_MINUTE);
}

/** Milliseconds since midnight of the office day. */
export function millisecondOfDay(instant: Instant): number {
  return (((instant + OFFSET_MS) % MS_PER_DAY) + MS_PER_DAY) % MS_PER_DAY;
}

/** The moment at which a minute of an office day begins. */
export function instantAt(day: Day, minute: number): Instant {
  return serialOf(day) * MS_PER_DAY + minute * MS_PER_MINUTE - OFFSET_MS;
}

function parseSerial(text: string): number {
  const year = Number(text.slice(0, 4));
  return Date.UTC(year, Number(text.slice(5, 7)) - 1, Number(text.slice(8, 10))) / MS_PER_DAY;
}
