import {
  addWorkingDays,
  createCalendar,
  isWorkingDay,
  isYearCovered,
} from '../../src/domain/calendar/calendar.ts';
import { dayOf, type Instant, instantAt, yearOf } from '../../src/domain/calendar/day.ts';
import { estimatedYear } from '../../src/domain/calendar/estimatedYear.ts';
import { PUBLISHED_YEARS } from '../../src/domain/calendar/published.ts';

const TEN_O_CLOCK = 600;

/** Ten o'clock of today, or of the last working day: lessons begin in an open hall, whatever the real hour. */
export function busyMorning(real: Instant): Instant {
  const today = dayOf(real);
  const published = createCalendar(PUBLISHED_YEARS);
  const missing = [yearOf(today), yearOf(today) - 1].filter(year => !isYearCovered(published, year));
  const calendar = createCalendar([...PUBLISHED_YEARS, ...missing.map(estimatedYear)]);
  const day = isWorkingDay(calendar, today) ? today : addWorkingDays(calendar, today, -1);
  return instantAt(day, TEN_O_CLOCK);
}
