import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCalendar } from '../calendar/calendar.ts';
import { addDays, instantAt, isDay } from '../calendar/day.ts';
import { DEFAULT_OFFICE_HOURS } from '../calendar/officeHours.ts';
import { PUBLISHED_YEARS } from '../calendar/published.ts';
import { computeClocks } from '../limits/clocks.ts';
import { addMonths, barredUntil, latestPromise, promiseProblems } from './promise.ts';

const TODAY = '2026-03-02';

describe('a promise', () => {
  it.each([
    ['until the last day', { signedOn: TODAY, dueOn: '2026-03-05' }, []],
    ['a day later', { signedOn: TODAY, dueOn: '2026-03-06' }, ['dueOn past-committed']],
    ['yesterday', { signedOn: TODAY, dueOn: '2026-03-01' }, ['dueOn before-today']],
    ['signed tomorrow', { signedOn: '2026-03-03' }, ['signedOn after-today']],
    ['signed last week', { signedOn: '2026-02-24', dueOn: TODAY }, []],
  ])('%s', (_name, promise, expected) => {
    const problems = promiseProblems(promise, TODAY, '2026-03-05');
    expect(problems.map(({ field, code }) => `${field} ${code}`)).toEqual(expected);
  });

  it('never lies past the committed day, whatever the item, the day and the calendar', () => {
    const all = createCalendar(PUBLISHED_YEARS);
    const short = createCalendar(PUBLISHED_YEARS.filter(({ year }) => year < 2026));
    fc.assert(
      fc.property(
        fc.nat(300),
        fc.integer({ min: 1, max: 20 }),
        fc.nat(60),
        fc.boolean(),
        (n, days, ahead, isKnown) => {
          const today = addDays('2025-03-01', n);
          const dueOf = (calendar: typeof all) =>
            computeClocks(calendar, {
              hours: DEFAULT_OFFICE_HOURS,
              kind: 'promise',
              acceptedAt: instantAt(today, 600),
              committedDays: days,
              legalDays: 30,
              pauses: [],
              extensionDays: 0,
            }).committedDueOn;
          const committed = dueOf(all)!;
          const latest = latestPromise(dueOf(isKnown ? all : short), today, days);
          expect(latest >= today && latest <= committed).toBe(true);
          const dueOn = addDays(today, ahead);
          const isRight = promiseProblems({ signedOn: today, dueOn }, today, latest).length === 0;
          if (isRight) expect(dueOn <= committed).toBe(true);
        },
      ),
    );
  });
});

describe('a broken promise', () => {
  it.each([
    [null, 6, null],
    ['2026-03-02', 0, null],
    ['2026-03-02', 6, '2026-09-02'],
    ['2025-09-02', 6, TODAY],
    ['2025-09-01', 6, null],
  ])('broken on %s, for %s months: barred until %s', (brokenOn, months, until) => {
    expect(barredUntil(brokenOn, months, TODAY)).toBe(until);
  });

  it.each([
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', 11, '2026-12-15'],
  ])('%s and %s months is %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  it('months lead to a real day', () => {
    fc.assert(
      fc.property(fc.nat(3000), fc.nat(60), (n, months) => {
        const day = addDays('2020-01-01', n);
        const later = addMonths(day, months);
        expect(isDay(later) && later >= day).toBe(true);
      }),
    );
  });
});
