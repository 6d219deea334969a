import { expect } from 'vitest';
import { createCalendar } from '../../src/domain/calendar/calendar.ts';
import { type Day, yearOf } from '../../src/domain/calendar/day.ts';
import { estimatedYear } from '../../src/domain/calendar/estimatedYear.ts';
import { PUBLISHED_YEARS } from '../../src/domain/calendar/published.ts';
import { CATALOGUE } from '../../src/domain/items/catalogue.ts';
import type { Item } from '../../src/domain/items/item.ts';
import { computeLimit } from '../../src/domain/limits/dueDate.ts';
import type { JourneyReport, Visit } from './caseJourney.ts';
import { sampleId } from './cases.ts';

const ITEM = CATALOGUE.find(item => item.code === 'LXPQ')!;

/** When an item is due that is accepted today, by the calendar of sample offices: what is not published yet is estimated. */
export function dueFrom(today: Day, item: Item): Day {
  const known = new Set(PUBLISHED_YEARS.map(({ year }) => year));
  const missing = [yearOf(today), yearOf(today) + 1].filter(year => !known.has(year));
  const calendar = createCalendar([...PUBLISHED_YEARS, ...missing.map(estimatedYear)]);
  const days = item.committedDays.value;
  return computeLimit(calendar, { acceptedOn: today, days, pauses: [], extensionDays: 0 }).dueOn;
}

export const visitOn = (today: Day): Visit => ({
  itemCode: ITEM.code,
  questions: ITEM.circumstances.length,
  person: { name: '林小舟', idNumber: sampleId(417), phone: '13800002417' },
  today,
  dueOn: dueFrom(today, ITEM),
});

/** What the journey has to have seen. */
export function judge(report: JourneyReport): void {
  expect(report.lane).toContain('绿色通道');
  expect(report.greenLine).toMatch(/绿色通道 ✔ .+ · .+ · 至 \d{4}-\d{2}-\d{2}/);
  expect(report.due.isOnPage, report.due.text ?? '').toBe(true);
  expect(report.clerkSawApprove).toBe(false);
  expect(report.onTimeAfter).toEqual({
    onTime: report.onTimeBefore.onTime + 1,
    of: report.onTimeBefore.of + 1,
  });
}
