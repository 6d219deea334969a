import { addDays, type Day } from '../../domain/calendar/day.ts';

interface Dated {
  date: Day;
  works: boolean;
  name: string;
}

/** Days on end with the same name and kind, as one line. */
export interface DayGroup<D extends Dated> {
  first: D;
  last: D;
  count: number;
}

/** Groups days (in order of date); those that can still be changed (after `openAfter`) stand alone. */
export function groupDays<D extends Dated>(days: readonly D[], openAfter?: Day): DayGroup<D>[] {
  const groups: DayGroup<D>[] = [];
  for (const day of days) {
    const group = groups.at(-1);
    const isOpen = openAfter !== undefined && day.date > openAfter;
    if (group && !isOpen && follows(group.last, day)) {
      group.last = day;
      group.count++;
    } else groups.push({ first: day, last: day, count: 1 });
  }
  return groups;
}

const follows = (last: Dated, day: Dated): boolean =>
  addDays(last.date, 1) === day.date && last.name === day.name && last.works === day.works;
