import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  dayOf,
  daysBetween,
  instantAt,
  isDay,
  minuteOfDay,
  monthOf,
  serialOf,
  weekdayOf,
  yearOf,
} from './day.ts';

const anyDay = fc.integer({ min: 0, max: 40_000 }).map(n => addDays('1990-01-01', n));

describe('a day', () => {
  it.each([
    ['2026-11-22', true],
    ['2024-02-29', true],
    ['2000-02-29', true],
    ['2026-02-29', false],
    ['2100-02-29', false],
    ['2026-04-31', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-01-00', false],
    ['2026-1-01', false],
    ['2026/01/01', false],
    ['2026-01-01T00:00', false],
    [' 2026-01-01', false],
    ['0026-01-01', false],
    ['', false],
  ])('%j is one: %s', (text, expected) => {
    expect(isDay(text)).toBe(expected);
  });

  it.each([
    ['2026-11-22', 7],
    ['2026-11-23', 1],
    ['2024-02-29', 4],
    ['1970-01-01', 4],
    ['1969-12-31', 3],
    ['1969-12-28', 7],
  ])('%s is weekday %i', (day, weekday) => {
    expect(weekdayOf(day)).toBe(weekday);
  });

  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-03-01', 0, '2026-03-01'],
    ['2026-01-01', 365, '2027-01-01'],
  ])('%s %i days on is %s', (day, n, expected) => {
    expect(addDays(day, n)).toBe(expected);
    expect(daysBetween(day, expected)).toBe(n);
  });

  it('has a year and a month', () => {
    expect(yearOf('2026-11-22')).toBe(2026);
    expect(monthOf('2026-11-22')).toBe('2026-11');
  });

  it('is refused when it is no date', () => {
    expect(() => serialOf('tomorrow')).toThrow(RangeError);
  });

  it('moves there and back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -9999, max: 9999 }), (day, n) => {
        const moved = addDays(day, n);
        return isDay(moved) && daysBetween(day, moved) === n && addDays(moved, -n) === day;
      }),
    );
  });
});

describe('the office clock', () => {
  it.each([
    ['2026-03-02T15:59:59.999Z', '2026-03-02', 1439],
    ['2026-03-02T16:00:00.000Z', '2026-03-03', 0],
    ['2026-03-02T01:00:59.999Z', '2026-03-02', 540],
    ['2025-12-31T16:30:00.000Z', '2026-01-01', 30],
    ['1969-12-31T15:59:00.000Z', '1969-12-31', 1439],
  ])('%s is %s, minute %i', (iso, day, minute) => {
    const instant = Date.parse(iso);
    expect(dayOf(instant)).toBe(day);
    expect(minuteOfDay(instant)).toBe(minute);
  });

  it('finds the moment of a day and a minute again', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 1439 }), (day, minute) => {
        const instant = instantAt(day, minute);
        return dayOf(instant) === day && minuteOfDay(instant) === minute;
      }),
    );
  });

  it('knows nine o’clock', () => {
    expect(new Date(instantAt('2026-03-02', 540)).toISOString()).toBe('2026-03-02T01:00:00.000Z');
  });
});
