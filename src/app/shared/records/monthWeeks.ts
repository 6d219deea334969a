import { addDays, type Day, monthOf, weekdayOf } from '../../../domain/calendar/day.ts';

/** The weeks of a month (`2026-11`) from Monday to Sunday; undefined where a week belongs to another month. */
export function monthWeeks(month: string): (Day | undefined)[][] {
  const first = `${month}-01`;
  const days: (Day | undefined)[] = Array.from({ length: weekdayOf(first) - 1 }, () => undefined);
  for (let day = first; monthOf(day) === month; day = addDays(day, 1)) days.push(day);
  while (days.length % 7 !== 0) days.push(undefined);
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}
