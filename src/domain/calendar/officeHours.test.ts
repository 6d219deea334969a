import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCalendar } from './calendar.ts';
import { type Day, instantAt } from './day.ts';
import {
  closingMinute,
  DEFAULT_OFFICE_HOURS,
  isOfficeHours,
  isOpenAt,
  type OfficeHours,
  workingMinutesBetween,
} from './officeHours.ts';
import { PUBLISHED_YEARS } from './published.ts';

const calendar = createCalendar(PUBLISHED_YEARS);
const hours = DEFAULT_OFFICE_HOURS;
const MINUTE = 60_000;
const at = (day: Day, clock: string) => {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return instantAt(day, hour * 60 + minute);
};
const minutes = (from: number, to: number) => workingMinutesBetween(calendar, hours, from, to);

describe('the office', () => {
  it.each([
    ['2026-03-02', '08:59', false],
    ['2026-03-02', '09:00', true],
    ['2026-03-02', '11:59', true],
    ['2026-03-02', '12:00', false],
    ['2026-03-02', '13:29', false],
    ['2026-03-02', '13:30', true],
    ['2026-03-02', '16:59', true],
    ['2026-03-02', '17:00', false],
    ['2026-03-07', '10:00', false],
    ['2026-02-14', '10:00', true],
    ['2026-02-16', '10:00', false],
  ])('on %s at %s is open: %s', (day, clock, expected) => {
    expect(isOpenAt(calendar, hours, at(day, clock))).toBe(expected);
  });

  it('closes at 17:00', () => {
    expect(closingMinute(hours)).toBe(1020);
    expect(closingMinute({ spans: [] })).toBe(0);
  });

  it.each<[string, [number, number][], boolean]>([
    ['one span', [[540, 1020]], true],
    [
      'two touching',
      [
        [540, 720],
        [720, 1020],
      ],
      true,
    ],
    ['none', [], false],
    [
      'overlapping',
      [
        [540, 800],
        [720, 1020],
      ],
      false,
    ],
    [
      'out of order',
      [
        [810, 1020],
        [540, 720],
      ],
      false,
    ],
    ['no length', [[540, 540]], false],
    ['past midnight', [[540, 1441]], false],
    ['half minutes', [[540.5, 600]], false],
    ['before midnight', [[-10, 600]], false],
  ])('%s is a usable set of hours: %s', (_why, spans, expected) => {
    expect(isOfficeHours({ spans: spans.map(([from, to]) => ({ from, to })) })).toBe(expected);
  });
});

describe('working minutes', () => {
  it.each([
    ['a morning', '2026-03-02', '09:00', '2026-03-02', '12:00', 180],
    ['over lunch', '2026-03-02', '11:50', '2026-03-02', '13:40', 20],
    ['a day', '2026-03-02', '00:00', '2026-03-03', '00:00', 390],
    ['over night', '2026-03-02', '16:50', '2026-03-03', '09:10', 20],
    ['over a weekend', '2026-03-06', '16:50', '2026-03-09', '09:10', 20],
    ['a make-up Saturday', '2026-05-09', '00:00', '2026-05-10', '00:00', 390],
    ['over Spring Festival', '2026-02-14', '16:00', '2026-02-24', '10:00', 120],
    ['lunch only', '2026-03-02', '12:00', '2026-03-02', '13:30', 0],
    ['backwards', '2026-03-03', '12:00', '2026-03-02', '13:30', 0],
    ['a year', '2025-12-31', '17:00', '2026-12-31', '17:00', 248 * 390],
    ['to midnight before an unknown year', '2026-12-31', '16:00', '2027-01-01', '00:00', 60],
  ])('%s', (_why, fromDay, fromClock, toDay, toClock, expected) => {
    expect(minutes(at(fromDay, fromClock), at(toDay, toClock))).toBe(expected);
  });

  it('round down', () => {
    const start = at('2026-03-02', '10:00');
    expect(minutes(start, start + 119_999)).toBe(1);
    expect(minutes(start + 30_000, start + 90_000)).toBe(1);
  });

  it('need the unknown year as soon as its open time would count', () => {
    expect(() => minutes(at('2026-12-31', '16:00'), at('2027-01-01', '09:01'))).toThrow(/2027/);
    expect(() => minutes(at('2026-12-31', '16:00'), at('2027-01-02', '00:00'))).toThrow(/2027/);
  });

  const first = at('2025-12-20', '00:00');
  const instants = fc.integer({ min: 0, max: 80 * 1440 * MINUTE }).map(ms => first + ms);

  it('add up, within the rounding', () => {
    fc.assert(
      fc.property(instants, instants, instants, (x, y, z) => {
        const [a, b, c] = [x, y, z].sort((p, q) => p - q) as [number, number, number];
        const gap = minutes(a, c) - (minutes(a, b) + minutes(b, c));
        expect(gap === 0 || gap === 1).toBe(true);
      }),
    );
  });

  it('are what counting open minutes one by one gives', () => {
    const wholeMinute = fc
      .integer({ min: 0, max: 30 * 1440 })
      .map(n => at('2026-02-10', '00:00') + n * MINUTE);
    const someHours = fc
      .uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 4, maxLength: 4 })
      .map((points): OfficeHours => {
        const [a = 0, b = 0, c = 0, d = 0] = points.sort((p, q) => p - q);
        return {
          spans: [
            { from: a, to: b },
            { from: c, to: d },
          ],
        };
      });
    fc.assert(
      fc.property(wholeMinute, fc.integer({ min: 0, max: 4000 }), someHours, (from, length, own) => {
        let open = 0;
        for (let n = 0; n < length; n++) if (isOpenAt(calendar, own, from + n * MINUTE)) open++;
        expect(workingMinutesBetween(calendar, own, from, from + length * MINUTE)).toBe(open);
      }),
      { numRuns: 60 },
    );
  });
});
