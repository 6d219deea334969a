import { isOfficeHours, type OfficeSpan } from '../../domain/calendar/officeHours.ts';
import { minuteText } from '../../domain/queue/intake.ts';

const SPAN = /^(\d{1,2})[:：]?(\d{2})\s*[-–—~～至]\s*(\d{1,2})[:：]?(\d{2})$/;

/** `9:00-11:30, 13:30-16:00` → spans of minutes; undefined for what is none, overlaps or is out of order. */
export function readSpans(typed: string): OfficeSpan[] | undefined {
  const spans: OfficeSpan[] = [];
  for (const part of typed.split(/[,，、;；]/)) {
    const match = SPAN.exec(part.trim());
    if (!match) return undefined;
    const [fromHour = 0, fromMinute = 0, toHour = 0, toMinute = 0] = match.slice(1).map(Number);
    if (fromMinute > 59 || toMinute > 59) return undefined;
    spans.push({ from: fromHour * 60 + fromMinute, to: toHour * 60 + toMinute });
  }
  return isOfficeHours({ spans }) ? spans : undefined;
}

/** As it is typed again: 9:00-11:30, 13:30-16:00 */
export const typedSpans = (spans: readonly OfficeSpan[]): string =>
  spans.map(({ from, to }) => `${minuteText(from)}-${minuteText(to)}`).join(', ');

/** A whole number, 0 or more; undefined for anything else. */
export const readCount = (typed: string): number | undefined =>
  /^\d{1,5}$/.test(typed.trim()) ? Number(typed) : undefined;
