import { describe, expect, it } from 'vitest';
import { createCalendar, MissingYearError } from '../calendar/calendar.ts';
import { type Day, instantAt } from '../calendar/day.ts';
import { DEFAULT_OFFICE_HOURS } from '../calendar/officeHours.ts';
import { PUBLISHED_YEARS } from '../calendar/published.ts';
import {
  computeDueOn,
  computeLimit,
  instantDueOn,
  type LimitInput,
  type Pause,
  projectLimit,
  RunningPauseError,
  startDayFor,
} from './dueDate.ts';

const calendar = createCalendar(PUBLISHED_YEARS);
type Span = [from: Day, to: Day | null];
type Row = [acceptedOn: Day, days: number, dueOn: Day, why: string];
type PauseRow = [
  acceptedOn: Day,
  days: number,
  extensionDays: number,
  spans: Span[],
  dueOn: Day,
  why: string,
];

function limit(acceptedOn: Day, days: number, spans: Span[] = [], extensionDays = 0): LimitInput {
  return { acceptedOn, days, pauses: spans.map(([from, to]): Pause => ({ from, to })), extensionDays };
}

// Written out by hand from the yearly notices; never computed.
const plain: Row[] = [
  // The reference vectors.
  ['2026-02-13', 3, '2026-02-25', 'make-up Saturday, then Spring Festival'],
  ['2026-09-30', 5, '2026-10-13', 'National Day, make-up Saturday 10-10'],
  ['2025-09-26', 3, '2025-09-30', 'make-up Sunday 09-28'],
  ['2024-02-09', 1, '2024-02-18', 'new year eve worked, make-up Sunday after the holiday'],
  ['2026-04-30', 2, '2026-05-07', 'Labour Day'],
  ['2026-05-08', 1, '2026-05-09', 'due on a Saturday'],
  ['2025-12-31', 3, '2026-01-06', 'over the turn of the year'],
  ['2026-12-30', 1, '2026-12-31', 'the last known day'],
  ['2026-03-02', 5, '2026-03-09', 'plain'],
  // 2026.
  ['2025-12-30', 1, '2025-12-31', 'the last day of a year'],
  ['2025-12-30', 2, '2026-01-04', 'make-up Sunday is the first day of 2026'],
  ['2025-12-31', 1, '2026-01-04', 'new year, make-up Sunday'],
  ['2025-12-31', 2, '2026-01-05', 'make-up Sunday, then Monday'],
  ['2026-01-01', 1, '2026-01-04', 'accepted on a holiday'],
  ['2026-01-03', 5, '2026-01-08', 'accepted on a Saturday, five days from Sunday on'],
  ['2026-02-12', 1, '2026-02-13', 'plain Friday'],
  ['2026-02-12', 2, '2026-02-14', 'make-up Saturday'],
  ['2026-02-12', 3, '2026-02-24', 'over Spring Festival'],
  ['2026-02-14', 1, '2026-02-24', 'accepted on the make-up Saturday'],
  ['2026-02-24', 4, '2026-02-28', 'make-up Saturday after the festival'],
  ['2026-02-24', 5, '2026-03-02', 'past that Saturday'],
  ['2026-02-11', 20, '2026-03-17', 'the twenty days of art.42 over Spring Festival'],
  ['2026-04-03', 1, '2026-04-07', 'Tomb-sweeping Monday'],
  ['2026-04-01', 5, '2026-04-09', 'Tomb-sweeping Monday inside'],
  ['2026-04-30', 1, '2026-05-06', 'Labour Day'],
  ['2026-05-06', 3, '2026-05-09', 'make-up Saturday'],
  ['2026-05-06', 4, '2026-05-11', 'past that Saturday'],
  ['2026-04-28', 10, '2026-05-14', 'Labour Day and its make-up inside'],
  ['2026-06-18', 1, '2026-06-22', 'Dragon Boat Friday'],
  ['2026-06-15', 5, '2026-06-23', 'Dragon Boat Friday inside'],
  ['2026-09-18', 1, '2026-09-20', 'make-up Sunday'],
  ['2026-09-18', 5, '2026-09-24', 'make-up Sunday counts in a five-day week'],
  ['2026-09-18', 6, '2026-09-28', 'Mid-autumn Friday'],
  ['2026-09-24', 5, '2026-10-09', 'Mid-autumn and National Day'],
  ['2026-09-30', 3, '2026-10-10', 'due on a make-up Saturday'],
  ['2026-10-09', 1, '2026-10-10', 'due on a make-up Saturday'],
  ['2026-10-10', 1, '2026-10-12', 'accepted on a make-up Saturday'],
  ['2026-03-02', 20, '2026-03-30', 'art.42, twenty days'],
  ['2026-03-02', 45, '2026-05-08', 'art.42, joint handling'],
  ['2026-12-24', 5, '2026-12-31', 'up to the last known day'],
  ['2026-03-02', 0, '2026-03-02', 'no days: the day itself'],
  // 2025.
  ['2025-01-24', 1, '2025-01-26', 'make-up Sunday'],
  ['2025-01-24', 2, '2025-01-27', 'make-up Sunday, then Monday'],
  ['2025-01-24', 3, '2025-02-05', 'over Spring Festival'],
  ['2025-02-05', 3, '2025-02-08', 'make-up Saturday'],
  ['2025-04-03', 1, '2025-04-07', 'Tomb-sweeping Friday'],
  ['2025-04-25', 2, '2025-04-28', 'make-up Sunday'],
  ['2025-04-30', 1, '2025-05-06', 'Labour Day'],
  ['2025-05-30', 1, '2025-06-03', 'Dragon Boat Monday'],
  ['2025-09-30', 1, '2025-10-09', 'eight days of National Day'],
  ['2025-09-30', 3, '2025-10-11', 'make-up Saturday'],
  ['2025-09-26', 10, '2025-10-16', 'two make-up days and National Day inside'],
  // 2024 and before.
  ['2024-02-02', 1, '2024-02-04', 'make-up Sunday'],
  ['2024-02-08', 2, '2024-02-18', 'new year eve, then a make-up Sunday'],
  ['2024-02-09', 6, '2024-02-23', 'a six-day week after the festival'],
  ['2024-02-28', 1, '2024-02-29', 'leap day'],
  ['2024-04-03', 1, '2024-04-07', 'make-up Sunday after Tomb-sweeping'],
  ['2024-04-26', 1, '2024-04-28', 'make-up Sunday'],
  ['2024-04-30', 1, '2024-05-06', 'Labour Day'],
  ['2024-05-10', 1, '2024-05-11', 'make-up Saturday'],
  ['2024-06-07', 1, '2024-06-11', 'Dragon Boat Monday'],
  ['2024-09-13', 2, '2024-09-18', 'make-up Saturday, then Mid-autumn'],
  ['2024-09-27', 3, '2024-10-08', 'make-up Sunday, then National Day'],
  ['2024-10-08', 4, '2024-10-12', 'make-up Saturday'],
  ['2024-12-31', 1, '2025-01-02', 'over the turn of the year'],
  ['2023-12-29', 1, '2024-01-02', 'new year Monday'],
];

const paused: PauseRow[] = [
  // The reference vectors.
  [
    '2026-03-02',
    5,
    0,
    [['2026-03-04', '2026-03-10']],
    '2026-03-13',
    'the stop day is out, the restart day in',
  ],
  ['2026-11-16', 1, 0, [['2026-11-17', '2026-11-24']], '2026-11-24', 'a pause that begins on the due day'],
  // By hand.
  ['2026-09-28', 5, 0, [['2026-09-29', '2026-10-09']], '2026-10-14', 'a pause over National Day'],
  [
    '2026-03-02',
    5,
    0,
    [
      ['2026-03-06', '2026-03-12'],
      ['2026-03-04', '2026-03-10'],
    ],
    '2026-03-17',
    'overlapping, out of order',
  ],
  [
    '2026-03-02',
    5,
    0,
    [
      ['2026-03-04', '2026-03-06'],
      ['2026-03-06', '2026-03-10'],
    ],
    '2026-03-13',
    'touching',
  ],
  [
    '2026-03-02',
    5,
    0,
    [
      ['2026-03-03', '2026-03-04'],
      ['2026-03-05', '2026-03-06'],
    ],
    '2026-03-11',
    'two single days',
  ],
  ['2026-03-02', 5, 0, [['2026-03-07', '2026-03-09']], '2026-03-09', 'a weekend only'],
  ['2026-09-30', 3, 0, [['2026-10-01', '2026-10-08']], '2026-10-10', 'a holiday only'],
  ['2026-03-02', 5, 0, [['2026-03-02', '2026-03-04']], '2026-03-10', 'from the day of acceptance'],
  ['2026-03-02', 5, 0, [['2026-02-25', '2026-02-27']], '2026-03-09', 'before acceptance'],
  ['2026-03-02', 5, 0, [['2026-03-10', '2026-03-20']], '2026-03-09', 'after the due day'],
  ['2026-03-02', 5, 0, [['2026-03-04', '2026-03-04']], '2026-03-09', 'empty'],
  ['2026-03-02', 5, 0, [['2026-03-06', '2026-03-04']], '2026-03-09', 'upside down counts as empty'],
  ['2026-03-02', 5, 0, [['2026-03-04', '2026-03-08']], '2026-03-12', 'ends on a Sunday'],
  ['2025-12-29', 5, 0, [['2025-12-31', '2026-01-05']], '2026-01-08', 'over the turn of the year'],
  ['2026-03-02', 5, 0, [['2026-03-10', null]], '2026-03-09', 'still running, but begun after the due day'],
  ['2026-03-02', 5, 5, [['2026-03-04', '2026-03-10']], '2026-03-20', 'with an extension'],
  ['2026-03-02', 20, 10, [], '2026-04-14', 'art.42, twenty and ten'],
  ['2026-03-02', 45, 15, [], '2026-05-28', 'art.42, forty-five and fifteen'],
];

describe('a due date', () => {
  it.each(plain)('%s + %i → %s: %s', (acceptedOn, days, dueOn) => {
    expect(computeDueOn(calendar, limit(acceptedOn, days))).toBe(dueOn);
    expect(computeLimit(calendar, limit(acceptedOn, days)).dueOn).toBe(dueOn);
  });

  it.each(paused)('%s + %i + %i, pauses %j → %s: %s', (acceptedOn, days, extension, spans, dueOn) => {
    expect(computeDueOn(calendar, limit(acceptedOn, days, spans, extension))).toBe(dueOn);
  });

  it.each([
    ['2026-12-30', 3, []],
    ['2026-12-24', 6, []],
    ['2026-12-31', 1, []],
    ['2026-12-28', 2, [['2026-12-29', '2027-01-06']]],
    ['2026-12-28', 9, [['2027-01-06', '2027-01-07']]],
  ] as [Day, number, Span[]][])('%s + %i, pauses %j needs 2027', (acceptedOn, days, spans) => {
    expect(() => computeDueOn(calendar, limit(acceptedOn, days, spans))).toThrow(MissingYearError);
    expect(() => computeLimit(calendar, limit(acceptedOn, days, spans))).toThrow(/2027/);
  });

  it('does not jump over an unknown year inside a pause', () => {
    const gap = createCalendar(PUBLISHED_YEARS.filter(year => year.year !== 2025));
    const input = limit('2024-12-30', 5, [['2024-12-31', '2026-01-05']]);
    expect(() => computeDueOn(gap, input)).toThrow(/2025/);
  });

  it('asks nothing of a pause planned for an unknown year after it', () => {
    expect(computeDueOn(calendar, limit('2026-12-01', 3, [['2027-03-01', '2027-03-05']]))).toBe('2026-12-04');
  });

  it('names the first of the unknown years', () => {
    const input = limit('2026-12-30', 5, [['2026-12-31', '2029-01-05']]);
    expect(() => computeDueOn(calendar, input)).toThrow(/2027/);
  });

  it('needs no calendar for the year of an acceptance on its last day', () => {
    const onlyNext = createCalendar(PUBLISHED_YEARS.filter(year => year.year === 2026));
    expect(computeDueOn(onlyNext, limit('2025-12-31', 1))).toBe('2026-01-04');
  });

  it.each(['2026-03-02', '2026-03-04', '2026-03-09'])(
    'does not exist while a pause that began on %s is running',
    from => {
      const input = limit('2026-03-02', 5, [[from, null]]);
      expect(() => computeDueOn(calendar, input)).toThrow(RunningPauseError);
    },
  );

  it.each([-1, 1.5, Number.NaN])('refuses %d days', days => {
    expect(() => computeDueOn(calendar, limit('2026-03-02', days))).toThrow(RangeError);
    expect(() => computeDueOn(calendar, limit('2026-03-02', 5, [], days))).toThrow(RangeError);
  });
});

describe('the ledger', () => {
  it('says of every day why it counts or not', () => {
    const { ledger } = computeLimit(calendar, limit('2026-02-12', 3, [['2026-02-24', '2026-02-25']]));
    const lines = ledger.map(day => [day.date, day.reason, day.dayNumber, day.name ?? ''].join(' '));
    expect(lines).toEqual([
      '2026-02-13 working-day 1 ',
      '2026-02-14 make-up-day 2 春节',
      '2026-02-15 holiday  春节',
      '2026-02-16 holiday  春节',
      '2026-02-17 holiday  春节',
      '2026-02-18 holiday  春节',
      '2026-02-19 holiday  春节',
      '2026-02-20 holiday  春节',
      '2026-02-21 holiday  春节',
      '2026-02-22 holiday  春节',
      '2026-02-23 holiday  春节',
      '2026-02-24 paused  ',
      '2026-02-25 working-day 3 ',
    ]);
  });

  it('keeps the own reason of rest days inside a pause', () => {
    const { ledger } = computeLimit(calendar, limit('2026-03-05', 1, [['2026-03-06', '2026-03-09']]));
    expect(ledger.map(day => day.reason)).toEqual(['paused', 'weekend', 'weekend', 'working-day']);
  });

  it('is empty without days', () => {
    expect(computeLimit(calendar, limit('2026-03-02', 0)).ledger).toEqual([]);
  });
});

describe('a projected limit', () => {
  it.each([
    ['2026-03-04', '2026-03-10', true, 'resumes on the 5th: one day lost'],
    ['2026-03-06', '2026-03-12', true, 'resumes on Saturday the 7th: three days lost'],
    ['2026-03-01', '2026-03-10', true, 'asked before the pause: its first day is lost at least'],
  ])('as of %s is due %s', (asOf, dueOn, isProjected) => {
    const input = limit('2026-03-02', 5, [['2026-03-04', null]]);
    expect(projectLimit(calendar, input, asOf)).toMatchObject({ dueOn, isProjected });
  });

  it('is the plain limit when no pause is running', () => {
    const input = limit('2026-03-02', 5, [['2026-03-04', '2026-03-10']]);
    const expected = { ...computeLimit(calendar, input), isProjected: false };
    expect(projectLimit(calendar, input, '2026-03-05')).toEqual(expected);
  });
});

describe('an 即办件', () => {
  it.each([
    ['2026-03-02', 8, 0, '2026-03-02', 'before opening'],
    ['2026-03-02', 9, 0, '2026-03-02', 'at opening'],
    ['2026-03-02', 12, 30, '2026-03-02', 'at lunch'],
    ['2026-03-02', 16, 59, '2026-03-02', 'in the last minute'],
    ['2026-03-02', 17, 0, '2026-03-03', 'at closing'],
    ['2026-03-03', 0, 30, '2026-03-03', 'after midnight, still the day before in UTC'],
    ['2026-03-06', 17, 30, '2026-03-09', 'Friday evening'],
    ['2026-03-07', 10, 0, '2026-03-09', 'Saturday'],
    ['2026-05-08', 18, 0, '2026-05-09', 'Friday evening before a make-up Saturday'],
    ['2026-05-09', 10, 0, '2026-05-09', 'make-up Saturday'],
    ['2026-02-14', 20, 0, '2026-02-24', 'evening before Spring Festival'],
    ['2026-09-30', 17, 0, '2026-10-08', 'closing before National Day'],
    ['2026-10-05', 10, 0, '2026-10-08', 'holiday'],
    ['2025-12-31', 17, 1, '2026-01-04', 'evening of the last day of the year'],
  ])('accepted %s %i:%i is due %s: %s', (day, hour, minute, dueOn) => {
    const acceptedAt = instantAt(day, hour * 60 + minute);
    expect(instantDueOn(calendar, DEFAULT_OFFICE_HOURS, acceptedAt)).toBe(dueOn);
    expect(startDayFor(calendar, DEFAULT_OFFICE_HOURS, acceptedAt, 'promise')).toBe(day);
  });

  it('names the unknown year', () => {
    const lastEvening = instantAt('2026-12-31', 17 * 60);
    expect(() => instantDueOn(calendar, DEFAULT_OFFICE_HOURS, lastEvening)).toThrow(/2027/);
  });
});
