import { addDays, daysBetween } from '../../domain/calendar/day.ts';
import type { KpiFilters } from './filters.ts';
import type { Months } from './period.ts';

/** With what a period's figures are compared. `item:CODE`: another item in the same period. */
export type Comparison = 'previous' | 'year' | 'green' | 'ordinary' | `item:${string}`;

const monthBack = (day: string, months: number): string => {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const first = year * 12 + month - 1 - months;
  return `${Math.floor(first / 12)}-${String((first % 12) + 1).padStart(2, '0')}`;
};

const isFirst = (day: string): boolean => day.endsWith('-01');
const isLast = (day: string): boolean => isFirst(addDays(day, 1));

/** As many whole months before a period of whole months, else as many days. */
function before({ from, to }: Months): Months {
  if (isFirst(from) && isLast(to)) {
    const count =
      Number(to.slice(0, 4)) * 12 +
      Number(to.slice(5, 7)) -
      Number(from.slice(0, 4)) * 12 -
      Number(from.slice(5, 7)) +
      1;
    return { from: `${monthBack(from, count)}-01`, to: addDays(from, -1) };
  }
  return { from: addDays(from, -daysBetween(from, to) - 1), to: addDays(from, -1) };
}

/** The same days a year before; the 29th of February is the 28th. */
function yearBefore({ from, to }: Months): Months {
  const back = (day: string) => {
    const year = String(Number(day.slice(0, 4)) - 1);
    const isLeap = day.endsWith('-02-29');
    return `${year}${isLeap ? '-02-28' : day.slice(4)}`;
  };
  // The end of a month stays the end of its month: February has 29 days in other years.
  return { from: back(from), to: isLast(to) ? addDays(`${monthBack(addDays(to, 1), 12)}-01`, -1) : back(to) };
}

/** The filters that a comparison stands for. */
export function comparedFilters(filters: KpiFilters, comparison: Comparison): KpiFilters {
  if (comparison === 'previous') return { ...filters, months: before(filters.months) };
  if (comparison === 'year') return { ...filters, months: yearBefore(filters.months) };
  if (comparison === 'green' || comparison === 'ordinary') return { ...filters, lane: comparison };
  return { ...filters, item: comparison.slice('item:'.length) };
}

/** A comparison from the address; undefined of none or of what is none. */
export function readComparison(text: string | null): Comparison | undefined {
  if (text === 'previous' || text === 'year' || text === 'green' || text === 'ordinary') return text;
  return text?.startsWith('item:') && text.length > 5 ? (text as Comparison) : undefined;
}
