import { describe, expect, it } from 'vitest';
import { createCalendar } from '../calendar/calendar.ts';
import { type Day, instantAt } from '../calendar/day.ts';
import { DEFAULT_OFFICE_HOURS } from '../calendar/officeHours.ts';
import { PUBLISHED_YEARS } from '../calendar/published.ts';
import {
  type ClockInput,
  type Clocks,
  committedLimit,
  computeClocks,
  type ExtensionError,
  type ExtensionRequest,
  legalLimit,
  validateExtension,
} from './clocks.ts';
import { computeLimit } from './dueDate.ts';

const calendar = createCalendar(PUBLISHED_YEARS);
const at = (day: Day, hour = 10, minute = 0) => instantAt(day, hour * 60 + minute);
const promise: ClockInput = {
  hours: DEFAULT_OFFICE_HOURS,
  kind: 'promise',
  acceptedAt: at('2026-03-02'),
  committedDays: 5,
  legalDays: 20,
  pauses: [],
  extensionDays: 0,
};
const instant: ClockInput = { ...promise, kind: 'instant', committedDays: 1, legalDays: 10 };
const week = { from: '2026-03-04', to: '2026-03-10' };

describe('the two clocks', () => {
  it.each<[why: string, input: ClockInput, committed: Day | null, legal: Day | null, pending: number | null]>(
    [
      ['plain', promise, '2026-03-09', '2026-03-30', null],
      [
        'accepted in the evening',
        { ...promise, acceptedAt: at('2026-03-02', 20) },
        '2026-03-09',
        '2026-03-30',
        null,
      ],
      [
        'a legal pause stops both',
        { ...promise, pauses: [{ ...week, legal: true }] },
        '2026-03-13',
        '2026-04-03',
        null,
      ],
      [
        'a pause without a legal basis stops the committed one',
        { ...promise, pauses: [{ ...week, legal: false }] },
        '2026-03-13',
        '2026-03-30',
        null,
      ],
      ['an extension moves both', { ...promise, extensionDays: 10 }, '2026-03-23', '2026-04-14', null],
      [
        'committed days beyond the legal ones',
        { ...promise, committedDays: 30 },
        '2026-03-30',
        '2026-03-30',
        null,
      ],
      [
        'a long committed pause ends at the legal day',
        { ...promise, pauses: [{ from: '2026-03-04', to: '2026-04-20', legal: false }] },
        '2026-03-30',
        '2026-03-30',
        null,
      ],
      [
        'a running legal pause',
        { ...promise, pauses: [{ from: '2026-03-04', to: null, legal: true }] },
        null,
        null,
        null,
      ],
      [
        'a running pause without a legal basis',
        { ...promise, pauses: [{ from: '2026-03-04', to: null, legal: false }] },
        null,
        '2026-03-30',
        null,
      ],
      [
        'only the legal day is in 2027',
        { ...promise, acceptedAt: at('2026-12-10') },
        '2026-12-17',
        null,
        2027,
      ],
      ['both days are in 2027', { ...promise, acceptedAt: at('2026-12-30') }, null, null, 2027],
      [
        'a committed pause into 2027 ends at the legal day',
        {
          ...promise,
          acceptedAt: at('2026-12-01'),
          pauses: [{ from: '2026-12-04', to: '2027-01-10', legal: false }],
        },
        '2026-12-29',
        '2026-12-29',
        null,
      ],
      [
        'a pause running before the year ends needs no year yet',
        {
          ...promise,
          acceptedAt: at('2026-12-30'),
          pauses: [{ from: '2026-12-31', to: null, legal: true }],
        },
        null,
        null,
        null,
      ],
      [
        'the first of two unknown years is named',
        {
          ...promise,
          acceptedAt: at('2026-12-30'),
          pauses: [{ from: '2026-12-31', to: '2028-01-05', legal: false }],
        },
        null,
        null,
        2027,
      ],
      ['即办件', instant, '2026-03-02', '2026-03-16', null],
      [
        '即办件 after closing',
        { ...instant, acceptedAt: at('2026-03-06', 17) },
        '2026-03-09',
        '2026-03-20',
        null,
      ],
      [
        '即办件 on a rest day',
        { ...instant, acceptedAt: at('2026-10-05') },
        '2026-10-08',
        '2026-10-20',
        null,
      ],
      [
        '即办件 paused on its day',
        { ...instant, pauses: [{ from: '2026-03-02', to: '2026-03-05', legal: false }] },
        '2026-03-05',
        '2026-03-16',
        null,
      ],
      ['即办件 extended', { ...instant, extensionDays: 2 }, '2026-03-04', '2026-03-18', null],
      ['即办件 on the last evening', { ...instant, acceptedAt: at('2026-12-31', 18) }, null, null, 2027],
      ['即办件 on the last day', { ...instant, acceptedAt: at('2026-12-31') }, '2026-12-31', null, 2027],
    ],
  )('%s', (_why, input, committedDueOn, legalDueOn, pendingYear) => {
    const expected: Clocks = { committedDueOn, legalDueOn, pendingYear };
    expect(computeClocks(calendar, input)).toEqual(expected);
  });

  it('can each show a ledger', () => {
    const input = { ...instant, acceptedAt: at('2026-03-06', 18) };
    const committed = computeLimit(calendar, committedLimit(calendar, input));
    expect(committed.ledger).toEqual([
      { date: '2026-03-09', counts: true, dayNumber: 1, reason: 'working-day' },
    ]);
    expect(computeLimit(calendar, legalLimit(input)).ledger.at(-1)?.date).toBe('2026-03-20');
  });

  it('throw on days that are no number of days', () => {
    expect(() => computeClocks(calendar, { ...promise, committedDays: -1 })).toThrow(RangeError);
  });
});

describe('an extension', () => {
  const fine: ExtensionRequest = {
    days: 10,
    maxDays: 10,
    today: '2026-03-05',
    committedDueOn: '2026-03-09',
    alreadyExtended: false,
  };
  it.each<[why: string, change: Partial<ExtensionRequest>, errors: ExtensionError[]]>([
    ['in time, all the days allowed', {}, []],
    ['on the due day', { today: '2026-03-09' }, []],
    ['on the day after', { today: '2026-03-10' }, ['too-late']],
    ['without a due day', { committedDueOn: null }, []],
    ['one day too many', { days: 11 }, ['too-many-days']],
    ['where none is allowed', { maxDays: 0, days: 1 }, ['too-many-days']],
    ['no days', { days: 0 }, ['not-positive']],
    ['negative days', { days: -3 }, ['not-positive']],
    ['half days', { days: 1.5 }, ['not-positive']],
    ['no number', { days: Number.NaN }, ['not-positive']],
    ['a second time', { alreadyExtended: true }, ['already-extended']],
    [
      'all wrong at once',
      { days: 99, today: '2026-04-01', alreadyExtended: true },
      ['too-many-days', 'too-late', 'already-extended'],
    ],
  ])('%s', (_why, change, errors) => {
    expect(validateExtension({ ...fine, ...change })).toEqual(errors);
  });
});
