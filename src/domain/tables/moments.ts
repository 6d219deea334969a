import { type Day, daySerial, type Instant, instantAt, isDay } from '../calendar/day.ts';

/** Day 0 of a spreadsheet's count is 30 December 1899; what is counted here lies between 1954 and 2119. */
const EXCEL_EPOCH_DAYS = 25_569;
const SERIAL = /^(\d{5})(\.\d+)?$/;
const SERIAL_FROM = 20_000;
const SERIAL_TO = 80_000;
const WRITTEN = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s]+(.+))?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const CLOCK = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;
const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;

const pad = (text: string): string => text.padStart(2, '0');

function serialOfSheet(text: string): number | null {
  const match = SERIAL.exec(text);
  const serial = match ? Number(text) : 0;
  return match && serial >= SERIAL_FROM && serial < SERIAL_TO ? serial : null;
}

/**
 * A day as people and spreadsheets write one: `2026-03-02`, `2026/3/2`, `2026年3月2日`, `20260302`, or a spreadsheet's count
 * of days (`46083`). A time of day behind it is left out. Null for anything else, and for a day that does not exist.
 */
export function readDay(text: string): Day | null {
  const serial = serialOfSheet(text);
  if (serial !== null) return daySerial(Math.floor(serial) - EXCEL_EPOCH_DAYS);
  const [, year, month, date, rest] = WRITTEN.exec(text) ?? COMPACT.exec(text) ?? [];
  if (!year || !month || !date || (rest && !CLOCK.test(rest))) return null;
  const day = `${year}-${pad(month)}-${pad(date)}`;
  return isDay(day) ? day : null;
}

/** Minutes east of Greenwich of `+02:00`, `-0300`, `Z`. */
function offsetOf(zone: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
}

/**
 * A moment: a day with its time, by the office's clock unless an offset is written beside it. A day alone is its
 * beginning. Null for anything else. Kept to the millisecond.
 */
export function readMoment(text: string): Instant | null {
  const serial = serialOfSheet(text);
  if (serial !== null) {
    const day = daySerial(Math.floor(serial) - EXCEL_EPOCH_DAYS);
    return instantAt(day, 0) + Math.round((serial % 1) * MS_PER_DAY);
  }
  const day = readDay(text);
  if (day === null) return null;
  const rest = WRITTEN.exec(text)?.[4];
  if (!rest) return instantAt(day, 0);
  const [, hours = '', minutes = '', seconds = '0', fraction = '', zone] = CLOCK.exec(rest) ?? [];
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  const minute = Number(hours) * 60 + Number(minutes);
  const ms = Number(seconds) * 1000 + Number(fraction.padEnd(3, '0').slice(0, 3));
  if (!zone) return instantAt(day, minute) + ms;
  return Date.parse(`${day}T00:00:00Z`) + (minute - offsetOf(zone)) * MS_PER_MINUTE + ms;
}
