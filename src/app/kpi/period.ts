import { type Day, dayOf, monthOf } from '../../domain/calendar/day.ts';

export const PERIODS = [1, 3, 12, 24, 36] as const;
export type Period = (typeof PERIODS)[number];

export interface Months {
  from: Day;
  to: Day;
}

const pad = (value: number): string => String(value).padStart(2, '0');

/** The last day of a month, as the day before the first of the next one. */
function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Whole months, the present one included: only whole months are read from the kept figures. */
export function monthsUntil(now: number, count: number): Months {
  const today = dayOf(now);
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const first = year * 12 + (month - 1) - (count - 1);
  return {
    from: `${Math.floor(first / 12)}-${pad((first % 12) + 1)}-01`,
    to: `${monthOf(today)}-${pad(lastDay(year, month))}`,
  };
}

/** 2026-11 → 26-11: what fits under a bar. */
export const shortMonth = (month: string): string => month.slice(2, 7);
