import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addWorkingDays,
  coveredUntil,
  coveredYears,
  createCalendar,
  describeDay,
  isWorkingDay,
  isYearCovered,
  MissingYearError,
  nextWorkingDay,
  requireYears,
  workingDaysBetween,
} from './calendar.ts';
import { addDays, type Day } from './day.ts';
import { estimatedYear } from './estimatedYear.ts';
import { PUBLISHED_YEARS } from './published.ts';

const calendar = createCalendar(PUBLISHED_YEARS);
const anyDay = fc.integer({ min: 0, max: 8300 }).map(n => addDays('2004-01-01', n));

/** Working days of a span, one by one. */
function slowCount(fromExclusive: Day, toInclusive: Day): number {
  let count = 0;
  for (let day = addDays(fromExclusive, 1); day <= toInclusive; day = addDays(day, 1)) {
    if (describeDay(calendar, day).works) count++;
  }
  return count;
}

describe('a day in the calendar', () => {
  it.each([
    ['2026-03-02', { works: true, reason: 'working-day', estimated: false }],
    ['2026-03-07', { works: false, reason: 'weekend', estimated: false }],
    ['2026-02-14', { works: true, reason: 'make-up-day', name: '春节', estimated: false }],
    ['2026-02-16', { works: false, reason: 'holiday', name: '春节', estimated: false }],
    ['2026-02-15', { works: false, reason: 'holiday', name: '春节', estimated: false }],
    ['2026-10-10', { works: true, reason: 'make-up-day', name: '国庆节', estimated: false }],
    ['2015-09-03', { works: false, reason: 'holiday', estimated: false }],
    ['2024-02-09', { works: true, reason: 'working-day', estimated: false }],
  ])('%s is %j', (day, expected) => {
    expect(describeDay(calendar, day)).toMatchObject(expected);
    expect(isWorkingDay(calendar, day)).toBe(expected.works);
  });

  it('is not guessed in an unknown year', () => {
    expect(() => describeDay(calendar, '2027-01-04')).toThrow(MissingYearError);
    expect(() => isWorkingDay(calendar, '2027-01-04')).toThrow(/2027/);
    expect(() => workingDaysBetween(calendar, '2026-12-30', '2027-01-04')).toThrow(/2027/);
    expect(() => requireYears(calendar, '2025-06-01', '2028-01-01')).toThrow(/2027/);
  });

  it('takes a working day among the exceptions as what it is', () => {
    const days = [{ date: '2027-03-01', works: true, name: '' }];
    const odd = createCalendar([{ year: 2027, basis: 'published', notice: '', days }]);
    expect(describeDay(odd, '2027-03-01').reason).toBe('working-day');
  });
});

describe('counting working days', () => {
  it.each([
    ['2026-02-13', '2026-02-14'],
    ['2026-02-14', '2026-02-24'],
    ['2026-02-20', '2026-02-24'],
    ['2025-12-31', '2026-01-04'],
    ['2024-02-09', '2024-02-18'],
    ['2003-12-31', '2004-01-02'],
  ])('after %s comes %s', (day, next) => {
    expect(nextWorkingDay(calendar, day)).toBe(next);
  });

  it.each([
    ['2026-01-05', -1, '2026-01-04'],
    ['2026-01-04', -1, '2025-12-31'],
    ['2026-02-24', -2, '2026-02-13'],
    ['2026-02-16', 0, '2026-02-16'],
    ['2025-12-31', 248, '2026-12-31'],
    ['2023-12-31', 251, '2024-12-31'],
  ])('%s %i working days on is %s', (day, n, expected) => {
    expect(addWorkingDays(calendar, day, n)).toBe(expected);
  });

  it('stops at either end of what is known', () => {
    expect(() => addWorkingDays(calendar, '2026-12-31', 1)).toThrow(/2027/);
    expect(() => addWorkingDays(calendar, '2004-01-02', -1)).toThrow(/2003/);
    expect(() => addWorkingDays(calendar, '2026-01-05', 0.5)).toThrow(RangeError);
    expect(workingDaysBetween(calendar, '2026-12-31', '2026-12-31')).toBe(0);
    expect(workingDaysBetween(calendar, '2003-12-31', '2004-01-02')).toBe(1);
  });

  it('gives the same count as one by one, and its opposite backwards', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 900 }), (from, n) => {
        const to = addDays(from, n) > '2026-12-31' ? '2026-12-31' : addDays(from, n);
        const count = slowCount(from, to);
        expect(workingDaysBetween(calendar, from, to)).toBe(count);
        expect(workingDaysBetween(calendar, to, from)).toBe(0 - count);
      }),
      { numRuns: 60 },
    );
  });

  it('finds the day that the count ends on', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (from, n) => {
        const to = addWorkingDays(calendar, from, n);
        expect(workingDaysBetween(calendar, from, to)).toBe(n);
        expect(isWorkingDay(calendar, to)).toBe(true);
        if (isWorkingDay(calendar, from)) expect(addWorkingDays(calendar, to, -n)).toBe(from);
      }),
    );
  });
});

describe('the known years', () => {
  const gap = createCalendar(PUBLISHED_YEARS.filter(year => [2023, 2024, 2026].includes(year.year)));

  it('are listed in order', () => {
    expect(coveredYears(gap)).toEqual([2023, 2024, 2026]);
    expect(isYearCovered(gap, 2025)).toBe(false);
  });

  it.each([
    ['2023-05-01', '2024-12-31'],
    ['2022-12-31', '2024-12-31'],
    ['2024-12-31', '2024-12-31'],
    ['2025-03-03', '2025-03-03'],
    ['2026-03-03', '2026-12-31'],
  ])('from %s on reach %s', (day, last) => {
    expect(coveredUntil(gap, day)).toBe(last);
  });
});

describe('an estimated year', () => {
  const estimated = createCalendar([estimatedYear(2027)]);

  it.each([
    ['2027-01-01', 'holiday'],
    ['2027-01-04', 'working-day'],
    ['2027-05-01', 'holiday'],
    ['2027-05-03', 'working-day'],
    ['2027-10-01', 'holiday'],
    ['2027-10-04', 'working-day'],
    ['2027-10-09', 'weekend'],
  ])('has %s as %s', (day, reason) => {
    expect(describeDay(estimated, day)).toMatchObject({ reason, estimated: true });
  });
});
