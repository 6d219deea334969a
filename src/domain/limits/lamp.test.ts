import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCalendar } from '../calendar/calendar.ts';
import { addDays, type Day } from '../calendar/day.ts';
import { PUBLISHED_YEARS } from '../calendar/published.ts';
import { computeDueOn } from './dueDate.ts';
import { type Lamp, type LampInput, lampOf, lampThresholds } from './lamp.ts';
import { laterOf } from './pauses.ts';

const calendar = createCalendar(PUBLISHED_YEARS);
const fiveDays: Omit<LampInput, 'today'> = {
  acceptedOn: '2026-03-02',
  committedDueOn: '2026-03-09',
  pauses: [],
  paused: false,
  closed: false,
};
const oneDay = { ...fiveDays, committedDueOn: '2026-03-03' };
const sameDay = { ...fiveDays, committedDueOn: '2026-03-02' };
const pausedWeek = {
  ...fiveDays,
  committedDueOn: '2026-03-13',
  pauses: [{ from: '2026-03-04', to: '2026-03-10' }],
};

describe('the lamp', () => {
  it.each<
    [
      why: string,
      limit: Omit<LampInput, 'today'>,
      today: Day,
      lamp: Lamp,
      left: number | null,
      used: number | null,
    ]
  >([
    ['day of acceptance', fiveDays, '2026-03-02', 'none', 5, 0],
    ['3 of 5 used', fiveDays, '2026-03-05', 'none', 2, 0.6],
    ['4 of 5 used: 80 %', fiveDays, '2026-03-06', 'yellow', 1, 0.8],
    ['the weekend after', fiveDays, '2026-03-08', 'yellow', 1, 0.8],
    ['the due day', fiveDays, '2026-03-09', 'yellow', 0, 1],
    ['one day past', fiveDays, '2026-03-10', 'red', -1, 1],
    ['a week past', fiveDays, '2026-03-16', 'red', -5, 1],
    ['a higher ratio waits for the due day', { ...fiveDays, yellowRatio: 0.9 }, '2026-03-06', 'none', 1, 0.8],
    ['a ratio never reached: the due day', { ...fiveDays, yellowRatio: 2 }, '2026-03-09', 'yellow', 0, 1],
    ['a lower ratio', { ...fiveDays, yellowRatio: 0.6 }, '2026-03-05', 'yellow', 2, 0.6],
    ['one day: its eve', oneDay, '2026-03-02', 'none', 1, 0],
    ['one day: the due day', oneDay, '2026-03-03', 'yellow', 0, 1],
    ['due the same day', sameDay, '2026-03-02', 'yellow', 0, 1],
    ['due the same day, past', sameDay, '2026-03-03', 'red', -1, 1],
    ['due on Friday, Saturday', { ...fiveDays, committedDueOn: '2026-03-06' }, '2026-03-07', 'red', 0, 1],
    ['before the pause', pausedWeek, '2026-03-03', 'none', 4, 0.2],
    ['first day after the pause', pausedWeek, '2026-03-10', 'none', 3, 0.4],
    ['80 % with the pause left out', pausedWeek, '2026-03-12', 'yellow', 1, 0.8],
    [
      'while paused',
      { ...pausedWeek, paused: true, committedDueOn: null },
      '2026-03-05',
      'stopped',
      null,
      null,
    ],
    ['paused with a stored due day', { ...fiveDays, paused: true }, '2026-03-20', 'stopped', null, null],
    ['closed', { ...fiveDays, closed: true }, '2026-03-20', 'done', null, null],
    ['closed while paused', { ...fiveDays, closed: true, paused: true }, '2026-03-20', 'done', null, null],
    ['no due day', { ...fiveDays, committedDueOn: null }, '2026-03-20', 'none', null, null],
    [
      'past due in an unknown year',
      { ...fiveDays, committedDueOn: '2026-12-30' },
      '2027-01-02',
      'red',
      null,
      1,
    ],
  ])('%s', (_why, limit, today, lamp, remaining, usedRatio) => {
    const reading = lampOf(calendar, { ...limit, today });
    expect(reading.lamp).toBe(lamp);
    expect(reading.remaining).toBe(remaining);
    if (usedRatio === null) expect(reading.usedRatio).toBeNull();
    else expect(reading.usedRatio).toBeCloseTo(usedRatio, 12);
  });
});

describe('the days on which the lamp turns', () => {
  it.each([
    ['five days', fiveDays, '2026-03-06', '2026-03-10'],
    ['one day', oneDay, '2026-03-03', '2026-03-04'],
    ['same day', sameDay, '2026-03-02', '2026-03-03'],
    ['with a pause', pausedWeek, '2026-03-12', '2026-03-14'],
    ['twenty days', { ...fiveDays, committedDueOn: '2026-03-30' }, '2026-03-24', '2026-03-31'],
  ])('%s', (_why, limit, yellowFrom, redFrom) => {
    expect(lampThresholds(calendar, limit)).toEqual({ yellowFrom, redFrom });
  });

  it('are none without a due day', () => {
    expect(lampThresholds(calendar, { ...fiveDays, committedDueOn: null })).toBeNull();
  });

  it('agree with the lamp on every day', () => {
    const scene = fc.record({
      acceptedOn: fc.integer({ min: 0, max: 7600 }).map(n => addDays('2004-01-01', n)),
      days: fc.integer({ min: 0, max: 45 }),
      pauseStart: fc.integer({ min: -3, max: 30 }),
      pauseLength: fc.integer({ min: 0, max: 15 }),
      yellowRatio: fc.oneof(
        fc.constantFrom(0, 0.5, 0.7, 0.8, 0.9, 1, 2),
        fc.double({ min: 0, max: 1, noNaN: true }),
      ),
      capBy: fc.constantFrom(0, 0, 1, 3),
    });
    fc.assert(
      fc.property(scene, ({ acceptedOn, days, pauseStart, pauseLength, yellowRatio, capBy }) => {
        const from = addDays(acceptedOn, pauseStart);
        const pauses = [{ from, to: addDays(from, pauseLength) }];
        const counted = computeDueOn(calendar, { acceptedOn, days, pauses, extensionDays: 0 });
        // A legal day may cap the committed one on any day, inside a pause too.
        const committedDueOn = laterOf(addDays(counted, -capBy), acceptedOn);
        const limit = { acceptedOn, committedDueOn, pauses, yellowRatio };
        const thresholds = lampThresholds(calendar, limit)!;
        for (let today = acceptedOn; today < addDays(committedDueOn, 5); today = addDays(today, 1)) {
          const { lamp } = lampOf(calendar, { ...limit, today, paused: false, closed: false });
          const byThreshold =
            today >= thresholds.redFrom ? 'red' : today >= thresholds.yellowFrom ? 'yellow' : 'none';
          expect(`${today} ${lamp}`).toBe(`${today} ${byThreshold}`);
        }
      }),
    );
  });
});
