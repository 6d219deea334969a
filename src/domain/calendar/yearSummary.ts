import { type CalendarYear, createCalendar, workingDaysBetween } from './calendar.ts';
import { type Day, daysBetween, weekdayOf } from './day.ts';

/** A year at a glance, to be checked against the notice before it is saved. */
export interface YearSummary {
  totalDays: number;
  workingDays: number;
  makeUpDays: Day[];
  holidaysOnWeekdays: Day[];
}

/** Counts a year and lists what departs from Monday–Friday. */
export function summariseYear(year: CalendarYear): YearSummary {
  const dayBefore = `${year.year - 1}-12-31`;
  const lastDay = `${year.year}-12-31`;
  const exceptions = [...year.days].sort((a, b) => (a.date < b.date ? -1 : 1));
  const isWeekend = (day: Day) => weekdayOf(day) > 5;
  return {
    totalDays: daysBetween(dayBefore, lastDay),
    workingDays: workingDaysBetween(createCalendar([year]), dayBefore, lastDay),
    makeUpDays: exceptions.filter(day => day.works && isWeekend(day.date)).map(day => day.date),
    holidaysOnWeekdays: exceptions.filter(day => !day.works && !isWeekend(day.date)).map(day => day.date),
  };
}
