import { expect, it } from 'vitest';
import { createCalendar } from '../calendar/calendar.ts';
import { PUBLISHED_YEARS } from '../calendar/published.ts';
import { followUpLimits } from './limits.ts';

const CALENDAR = createCalendar(PUBLISHED_YEARS);

/** By hand, from the tables of 2026. */
it.each([
  ['a Monday', '2026-03-02', '2026-03-03', '2026-03-09'],
  [
    'the Friday before Spring Festival: the make-up Saturday counts',
    '2026-02-13',
    '2026-02-14',
    '2026-02-27',
  ],
  ['the eve of National Day', '2026-09-30', '2026-10-08', '2026-10-13'],
])('%s', (_, ratedOn, contactBy, fixBy) => {
  expect(followUpLimits(CALENDAR, ratedOn, { contact: 1, fix: 5 })).toEqual({
    contactBy,
    fixBy,
    pendingYear: null,
  });
});

it('a year without a calendar leaves the day open and is named', () => {
  expect(followUpLimits(CALENDAR, '2026-12-30', { contact: 1, fix: 5 })).toEqual({
    contactBy: '2026-12-31',
    fixBy: null,
    pendingYear: 2027,
  });
});
