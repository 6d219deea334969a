import { type Calendar, isWorkingDay, isYearCovered } from '../calendar/calendar.ts';
import { type Day, dayOf, type Instant, minuteOfDay, yearOf } from '../calendar/day.ts';
import { closingMinute, type OfficeHours, type OfficeSpan } from '../calendar/officeHours.ts';

/** When numbers of an item are given, and how many a day. */
export interface IntakeRule {
  /** Minutes of a working day; null: the office's hours. */
  spans: readonly OfficeSpan[] | null;
  dailyCap: number | null;
}

export const NO_RULE: IntakeRule = { spans: null, dailyCap: null };

export type IntakeProblem =
  | { code: 'office-closed' }
  /** The office may be open; the item has hours of its own. */
  | { code: 'item-closed-now'; spans: readonly OfficeSpan[] }
  | { code: 'cap-reached'; cap: number };

interface Asked {
  rule: IntakeRule;
  hours: OfficeHours;
  calendar: Calendar;
  now: Instant;
  /** Numbers of the item today, with the places that bookings still hold. */
  taken: number;
}

/** The spans of a working day in which numbers of the item are given. */
export const spansOf = (rule: IntakeRule, hours: OfficeHours): readonly OfficeSpan[] =>
  rule.spans ?? hours.spans;

const isWithin = (spans: readonly OfficeSpan[], minute: number): boolean =>
  spans.some(span => span.from <= minute && minute < span.to);

/** A year that nobody has imported closes nothing by itself. */
export const mayOpenOn = (calendar: Calendar, day: Day): boolean =>
  !isYearCovered(calendar, yearOf(day)) || isWorkingDay(calendar, day);

function hoursProblem({ rule, hours, calendar, now }: Asked): IntakeProblem | null {
  if (!mayOpenOn(calendar, dayOf(now))) return { code: 'office-closed' };
  if (rule.spans) {
    return isWithin(rule.spans, minuteOfDay(now)) ? null : { code: 'item-closed-now', spans: rule.spans };
  }
  if (!isYearCovered(calendar, yearOf(dayOf(now)))) return null;
  return isWithin(hours.spans, minuteOfDay(now)) ? null : { code: 'office-closed' };
}

/** What stands against a number of the item now, all of it: devices and bookings are refused, staff are told. */
export function intakeProblems(asked: Asked): readonly IntakeProblem[] {
  const { rule, taken } = asked;
  const closed = hoursProblem(asked);
  const full: IntakeProblem | null =
    rule.dailyCap !== null && taken >= rule.dailyCap ? { code: 'cap-reached', cap: rule.dailyCap } : null;
  return [closed, full].filter(problem => problem !== null);
}

/** 570 → 9:30 */
export const minuteText = (minute: number): string =>
  `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;

/** 9:00–11:30, 13:30–16:00: reads the same in both languages. */
export const spansText = (spans: readonly OfficeSpan[]): string =>
  spans.map(span => `${minuteText(span.from)}–${minuteText(span.to)}`).join(', ');

/** The minute of a working day after which no number is given any more: the office's closing or an item's own. */
export const lastIntakeMinute = (hours: OfficeHours, rules: readonly IntakeRule[]): number =>
  Math.max(closingMinute(hours), ...rules.map(rule => closingMinute({ spans: spansOf(rule, hours) })));
