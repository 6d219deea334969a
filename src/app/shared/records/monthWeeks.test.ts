import { expect, it } from 'vitest';
import { monthWeeks } from './monthWeeks.ts';

it.each([
  // November 2026 begins on a Sunday, February 2027 on a Monday with exactly four weeks.
  ['2026-11', 6, 6, 30],
  ['2027-02', 4, 0, 28],
  ['2024-02', 5, 3, 29],
])('%s has %i weeks, %i days before the 1st', (month, weeks, before, days) => {
  const sheet = monthWeeks(month);
  expect(sheet).toHaveLength(weeks);
  expect(sheet.flat().indexOf(`${month}-01`)).toBe(before);
  expect(sheet.flat().filter(day => day !== undefined)).toHaveLength(days);
  expect(sheet.every(week => week.length === 7)).toBe(true);
});
