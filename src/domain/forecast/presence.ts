import { type Calendar, isWorkingDay, isYearCovered } from '../calendar/calendar.ts';
import { addDays, type Day, dayOf, type Instant, instantAt, yearOf } from '../calendar/day.ts';
import { type OfficeHours, workingMinutesBetween } from '../calendar/officeHours.ts';
import { minutesTaken, type TimeSpan } from '../calendar/openMinutes.ts';
import type { Presence } from './breaches.ts';

export interface Days {
  readonly days: readonly Day[];
  /** The year whose calendar is missing where the days stop short: nobody guesses which of its days work. */
  readonly unknownYear: number | null;
}

/** The next `count` working days, today among them while it is one. */
export function workingDaysFrom(calendar: Calendar, today: Day, count: number): Days {
  const days: Day[] = [];
  for (let day = today; days.length < count; day = addDays(day, 1)) {
    const year = yearOf(day);
    if (!isYearCovered(calendar, year)) return { days, unknownYear: year };
    if (isWorkingDay(calendar, day)) days.push(day);
  }
  return { days, unknownYear: null };
}

export interface Worker {
  readonly id: string;
  readonly skills: readonly string[];
  /** Sits at a window: shares its hours with the visitors there. */
  readonly atWindow: boolean;
  /** Absences that have begun or are planned. */
  readonly away: readonly TimeSpan[];
}

interface Hall {
  readonly windows: number;
  /** Minutes of a day that visitors take of all who sit at windows together. */
  readonly visitMinutes: number;
}

/** The open minutes that people are there, from now on: less absences, places at windows, and what visitors take. */
export function presenceOn(
  calendar: Calendar,
  hours: OfficeHours,
  now: Instant,
  days: readonly Day[],
  workers: readonly Worker[],
  hall: Hall,
): Presence[] {
  return days.flatMap(day => {
    const from = Math.max(now, instantAt(day, 0));
    const to = instantAt(addDays(day, 1), 0) - 1;
    if (dayOf(from) !== day) return [];
    const open = workingMinutesBetween(calendar, hours, from, to);
    const whole = workingMinutesBetween(calendar, hours, instantAt(day, 0), to);
    const there = workers.map(worker => ({
      ...worker,
      minutes: Math.max(0, open - minutesTaken(calendar, hours, from, to, worker.away)),
    }));
    const atWindows = there.filter(({ atWindow }) => atWindow).reduce((sum, one) => sum + one.minutes, 0);
    const visits = whole === 0 ? 0 : (hall.visitMinutes * open) / whole;
    const free = Math.max(0, Math.min(atWindows, hall.windows * open) - visits);
    const share = atWindows === 0 ? 0 : free / atWindows;
    return there.flatMap(({ id, skills, atWindow, minutes }) => {
      const left = Math.floor(atWindow ? minutes * share : minutes);
      return left > 0 ? [{ day, staffId: id, minutes: left, skills }] : [];
    });
  });
}
