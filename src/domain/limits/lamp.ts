import { type Calendar, MissingYearError, workingDaysBetween } from '../calendar/calendar.ts';
import { addDays, type Day } from '../calendar/day.ts';
import { computeDueOn } from './dueDate.ts';
import { countedDaysBetween, type Pause } from './pauses.ts';

/** `none` no warning, `yellow` nearly due, `red` past due, `stopped` while paused, `done` when closed. */
export type Lamp = 'none' | 'yellow' | 'red' | 'stopped' | 'done';

/** Yellow from this share of the counted days on, unless the office sets another. */
export const DEFAULT_YELLOW_RATIO = 0.8;

/** The running limit behind a lamp; `pauses` are those of the committed clock. */
export interface LampLimit {
  acceptedOn: Day;
  committedDueOn: Day | null;
  pauses: readonly Pause[];
  yellowRatio?: number;
}

export interface LampInput extends LampLimit {
  today: Day;
  paused: boolean;
  closed: boolean;
}

export interface LampReading {
  lamp: Lamp;
  /**
   * Counted days after today up to and including the due day; past due the working days since, negative (0 on
   * rest days right after it). Null without a due day, when closed, while stopped, and past due in a year that
   * has no calendar.
   */
  remaining: number | null;
  /** Share of the counted days used up, today included: 0 … 1. Null where `remaining` has no meaning. */
  usedRatio: number | null;
}

/**
 * The lamp of a case on a day. Yellow when no counted day remains after today or the ratio is reached, red from
 * the day after the due day (due is the end of that day). Throws MissingYearError only when the calendar no
 * longer has a year that the due day was counted through.
 */
export function lampOf(calendar: Calendar, input: LampInput): LampReading {
  const { today, committedDueOn: dueOn } = input;
  if (input.closed) return { lamp: 'done', remaining: null, usedRatio: null };
  if (input.paused) return { lamp: 'stopped', remaining: null, usedRatio: null };
  if (dueOn === null) return { lamp: 'none', remaining: null, usedRatio: null };
  if (today > dueOn) return { lamp: 'red', remaining: findDaysPast(calendar, dueOn, today), usedRatio: 1 };
  const total = countedDaysBetween(calendar, input.pauses, input.acceptedOn, dueOn);
  const used = countedDaysBetween(calendar, input.pauses, input.acceptedOn, today);
  const usedRatio = total === 0 ? 1 : used / total;
  const isYellow = used === total || usedRatio >= (input.yellowRatio ?? DEFAULT_YELLOW_RATIO);
  return { lamp: isYellow ? 'yellow' : 'none', remaining: total - used, usedRatio };
}

/** The days on which the lamp turns: a running case is yellow from `yellowFrom` and red from `redFrom` on. */
export interface LampThresholds {
  yellowFrom: Day;
  redFrom: Day;
}

/**
 * When the lamp of a running case turns, to be stored and filtered by; agrees with `lampOf` on every day from
 * acceptance on. Null without a due day. Throws as `lampOf`.
 */
export function lampThresholds(calendar: Calendar, limit: LampLimit): LampThresholds | null {
  const { acceptedOn, committedDueOn: dueOn, pauses } = limit;
  if (dueOn === null) return null;
  const total = countedDaysBetween(calendar, pauses, acceptedOn, dueOn);
  const days = daysUntilYellow(total, limit.yellowRatio ?? DEFAULT_YELLOW_RATIO);
  const yellowFrom = computeDueOn(calendar, { acceptedOn, days, pauses, extensionDays: 0 });
  return { yellowFrom, redFrom: addDays(dueOn, 1) };
}

/** The smallest number of used days that makes the lamp yellow, by the very comparison that `lampOf` makes. */
function daysUntilYellow(total: number, ratio: number): number {
  let days = 0;
  while (days < total && days / total < ratio) days++;
  return days;
}

function findDaysPast(calendar: Calendar, dueOn: Day, today: Day): number | null {
  try {
    return 0 - workingDaysBetween(calendar, dueOn, today);
  } catch (error) {
    if (error instanceof MissingYearError) return null;
    throw error;
  }
}
