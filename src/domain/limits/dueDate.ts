import {
  addWorkingDays,
  type Calendar,
  coveredUntil,
  type DayReason,
  describeDay,
  isWorkingDay,
  nextWorkingDay,
  requireYears,
  workingDaysBetween,
} from '../calendar/calendar.ts';
import { addDays, type Day, dayOf, type Instant, minuteOfDay } from '../calendar/day.ts';
import { closingMinute, type OfficeHours } from '../calendar/officeHours.ts';
import { closeRunning, isPausedOn, mergePauses, type Pause, stopsOn } from './pauses.ts';

export type { Pause } from './pauses.ts';

/** 即办件 (`instant`) are due the day they are accepted, 承诺件 (`promise`) a number of working days later. */
export type LimitKind = 'instant' | 'promise';

/** What a due date is made of. `days` and `extensionDays` are working days, whole, not negative. */
export interface LimitInput {
  acceptedOn: Day;
  days: number;
  pauses: readonly Pause[];
  extensionDays: number;
}

/** One day of the ledger; `dayNumber` is 1, 2, 3 … on days that count and null on the others. */
export interface LedgerDay {
  date: Day;
  counts: boolean;
  dayNumber: number | null;
  reason: DayReason | 'paused';
  name?: string;
  /** On a day that is left out: everything that stopped the clock on it. */
  stops?: string[];
}

/** A running pause stands before the due day: until it ends there is no due day (see `projectLimit`). */
export class RunningPauseError extends Error {
  override readonly name = 'RunningPauseError';
  readonly from: Day;

  constructor(from: Day) {
    super(`the clock has stood still since ${from}`);
    this.from = from;
  }
}

/**
 * The due day and the ledger that explains it, from the day after acceptance to the due day: working days from
 * the day after acceptance (行政许可法 art.82), pauses left out (art.45), due at the end of the last one. With
 * 0 days it is the day of acceptance and an empty ledger. Throws MissingYearError when it runs into an unknown
 * year, RunningPauseError when a running pause stands in the way, RangeError on days that are no whole number.
 */
export function computeLimit(calendar: Calendar, input: LimitInput): { dueOn: Day; ledger: LedgerDay[] } {
  const dueOn = computeDueOn(calendar, input);
  const ledger: LedgerDay[] = [];
  let counted = 0;
  for (let date = addDays(input.acceptedOn, 1); date <= dueOn; date = addDays(date, 1)) {
    const day = ledgerDay(calendar, input.pauses, date, counted + 1);
    if (day.counts) counted++;
    ledger.push(day);
  }
  return { dueOn, ledger };
}

/**
 * For showing a limit whose clock may be standing still: running pauses are taken to end on `asOf`, so that the
 * clock starts again on the next day. `isProjected` says that such a pause moved the result; the day then
 * moves on every day and is never stored. Throws as `computeLimit`, RunningPauseError excepted.
 */
export function projectLimit(
  calendar: Calendar,
  input: LimitInput,
  asOf: Day,
): { dueOn: Day; ledger: LedgerDay[]; isProjected: boolean } {
  const closed = { ...input, pauses: closeRunning(input.pauses, asOf) };
  const limit = computeLimit(calendar, closed);
  const isProjected = input.pauses.some(pause => pause.to === null && pause.from <= limit.dueOn);
  return { ...limit, isProjected };
}

/**
 * The due day alone. Jumps from pause to pause: what lies before one is counted, what lies inside is passed
 * over, but in a known year only (its ledger must be shown). Throws as `computeLimit`.
 */
export function computeDueOn(
  calendar: Calendar,
  { acceptedOn, days, pauses, extensionDays }: LimitInput,
): Day {
  let left = wholeDays(days) + wholeDays(extensionDays);
  let cursor = acceptedOn;
  for (const pause of mergePauses(pauses)) {
    if (left === 0) break;
    const lastBefore = addDays(pause.from, -1);
    if (lastBefore > cursor) {
      if (lastBefore > coveredUntil(calendar, cursor)) break;
      const available = workingDaysBetween(calendar, cursor, lastBefore);
      if (available >= left) break;
      left -= available;
    }
    if (pause.to === null) throw new RunningPauseError(pause.from);
    const lastInside = addDays(pause.to, -1);
    if (lastInside > cursor) cursor = lastInside;
    requireYears(calendar, addDays(acceptedOn, 1), cursor);
  }
  return addWorkingDays(calendar, cursor, left);
}

/**
 * The day from which a limit is counted. `promise`: the day of acceptance, whose next day is the first that
 * can count. `instant`: the due day itself, the day of acceptance, or the next working day for what comes in
 * at or after closing time or on a rest day. Throws MissingYearError.
 */
export function startDayFor(calendar: Calendar, hours: OfficeHours, instant: Instant, kind: LimitKind): Day {
  const day = dayOf(instant);
  if (kind === 'promise') return day;
  const isInTime = isWorkingDay(calendar, day) && minuteOfDay(instant) < closingMinute(hours);
  return isInTime ? day : nextWorkingDay(calendar, day);
}

/** The due day of an 即办件 accepted at this moment. Throws MissingYearError. */
export function instantDueOn(calendar: Calendar, hours: OfficeHours, acceptedAt: Instant): Day {
  return startDayFor(calendar, hours, acceptedAt, 'instant');
}

function ledgerDay(calendar: Calendar, pauses: readonly Pause[], date: Day, number: number): LedgerDay {
  const { works, reason, name } = describeDay(calendar, date);
  const isPaused = works && isPausedOn(pauses, date);
  const counts = works && !isPaused;
  const stops = isPaused ? stopsOn(pauses, date) : [];
  return {
    date,
    counts,
    dayNumber: counts ? number : null,
    reason: isPaused ? 'paused' : reason,
    ...(name === undefined ? {} : { name }),
    ...(stops.length > 0 && { stops }),
  };
}

function wholeDays(days: number): number {
  if (!Number.isInteger(days) || days < 0) throw new RangeError(`not a number of working days: ${days}`);
  return days;
}
