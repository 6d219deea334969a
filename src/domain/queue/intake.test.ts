import { describe, expect, it } from 'vitest';
import { createCalendar } from '../calendar/calendar.ts';
import { instantAt } from '../calendar/day.ts';
import { PUBLISHED_YEARS } from '../calendar/published.ts';
import { type IntakeRule, intakeProblems, lastIntakeMinute, spansText } from './intake.ts';

const calendar = createCalendar(PUBLISHED_YEARS);
const hours = {
  spans: [
    { from: 540, to: 720 },
    { from: 810, to: 1020 },
  ],
};
const MORNING: IntakeRule = { spans: [{ from: 540, to: 660 }], dailyCap: null };
const EVENING: IntakeRule = { spans: [{ from: 1050, to: 1140 }], dailyCap: null };
const FREE: IntakeRule = { spans: null, dailyCap: null };
const CAPPED: IntakeRule = { spans: null, dailyCap: 2 };
const MONDAY = '2026-03-02';
const SUNDAY = '2026-03-01';

describe('what stands against a number', () => {
  it.each<[why: string, rule: IntakeRule, day: string, minute: number, taken: number, codes: string[]]>([
    ['in office hours', FREE, MONDAY, 540, 0, []],
    ['a minute before', FREE, MONDAY, 539, 0, ['office-closed']],
    ['when the office closes', FREE, MONDAY, 1020, 0, ['office-closed']],
    ['on Sunday', FREE, SUNDAY, 600, 0, ['office-closed']],
    ['within the item’s hours', MORNING, MONDAY, 659, 0, []],
    ['after them, the office still open', MORNING, MONDAY, 660, 0, ['item-closed-now']],
    ['in hours of its own after the office’s', EVENING, MONDAY, 1060, 0, []],
    ['own hours on Sunday', EVENING, SUNDAY, 1060, 0, ['office-closed']],
    ['a year without calendar', FREE, '2031-03-03', 60, 0, []],
    ['own hours in such a year', MORNING, '2031-03-03', 60, 0, ['item-closed-now']],
    ['one place left', CAPPED, MONDAY, 600, 1, []],
    ['none left', CAPPED, MONDAY, 600, 2, ['cap-reached']],
    ['staff went over it', CAPPED, MONDAY, 600, 5, ['cap-reached']],
    ['a cap of none', { spans: null, dailyCap: 0 }, MONDAY, 600, 0, ['cap-reached']],
    ['late and full', CAPPED, MONDAY, 1100, 2, ['office-closed', 'cap-reached']],
  ])('%s', (_, rule, day, minute, taken, codes) => {
    const problems = intakeProblems({ rule, hours, calendar, now: instantAt(day, minute), taken });
    expect(problems.map(problem => problem.code)).toEqual(codes);
  });
});

it('names the hours', () => {
  expect(spansText([{ from: 545, to: 660 }, hours.spans[1]!])).toBe('9:05–11:00, 13:30–17:00');
});

it('the last number of the day is the office’s or an item’s', () => {
  expect(lastIntakeMinute(hours, [])).toBe(1020);
  expect(lastIntakeMinute(hours, [MORNING])).toBe(1020);
  expect(lastIntakeMinute(hours, [MORNING, EVENING])).toBe(1140);
});
