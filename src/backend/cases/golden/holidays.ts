import type { GoldenCase } from './goldenCase.ts';

/** Holidays and make-up days. Counted day by day and minute by minute from the yearly notices, apart from this program. */
export const HOLIDAYS: readonly GoldenCase[] = [
  {
    why: 'Spring Festival: the make-up Saturday counts, nine days of rest do not',
    item: 'LXPQ',
    lines: [
      '2026-02-12 10:00 accept | due 2026-02-24, legal 2026-03-18',
      '2026-02-14 11:00 look | lamp none, 1 left',
      '2026-02-24 16:00 finish | took 1440, stopped 0, on time, deliver by 2026-03-09',
    ],
  },
  {
    why: 'accepted on the make-up Saturday before Spring Festival',
    item: 'LXPQ',
    lines: [
      '2026-02-14 09:30 accept | due 2026-02-26, legal 2026-03-20',
      '2026-02-24 09:00 look | lamp none, 2 left',
      '2026-02-26 17:00 finish | took 1530, stopped 0, on time, deliver by 2026-03-11',
    ],
  },
  {
    why: 'a year before: Spring Festival of 2025, its Sunday worked',
    item: 'DRJZ',
    lines: [
      '2025-01-24 15:00 accept | due 2025-02-07, legal 2025-02-27',
      '2025-01-26 10:00 look | lamp none, 4 left',
      '2025-02-08 10:00 cause staffing',
      '2025-02-08 10:00 finish | took 2130, stopped 0, late, deliver by 2025-02-21',
    ],
  },
  {
    why: 'new year eve of 2024 is worked, the Sunday after the festival too',
    item: 'LXPQ',
    lines: [
      '2024-02-08 10:00 accept | due 2024-02-19, legal 2024-03-13',
      '2024-02-18 10:00 look | lamp none, 1 left',
      '2024-02-19 10:00 finish | took 1170, stopped 0, on time, deliver by 2024-03-04',
    ],
  },
  {
    why: 'the twenty days of art. 42 end after a make-up Saturday in the middle',
    item: 'GCXM',
    lines: [
      '2026-02-09 09:00 accept | due 2026-03-13, legal 2026-03-27',
      '2026-03-10 09:00 look | lamp yellow, 3 left',
      '2026-03-13 12:00 finish | took 7980, stopped 0, on time, deliver by 2026-03-27',
    ],
  },
  {
    why: 'Tomb-sweeping Monday',
    item: 'LXPQ',
    lines: [
      '2026-04-02 14:00 accept | due 2026-04-08, legal 2026-05-06',
      '2026-04-06 10:00 look | lamp none, 2 left',
      '2026-04-08 09:00 finish | took 960, stopped 0, on time, deliver by 2026-04-22',
    ],
  },
  {
    why: 'Labour Day: five days of rest, the Saturday after is worked',
    item: 'DRJZ',
    lines: [
      '2026-04-30 10:00 accept | due 2026-05-11, legal 2026-06-01',
      '2026-05-09 10:00 look | lamp yellow, 1 left',
      '2026-05-11 16:59 finish | took 2279, stopped 0, on time, deliver by 2026-05-25',
    ],
  },
  {
    why: 'Dragon Boat Friday',
    item: 'TLK',
    lines: [
      '2026-06-18 16:00 accept | due 2026-06-22, legal 2026-07-17',
      '2026-06-22 09:30 finish | took 90, stopped 0, on time, deliver by 2026-07-06',
    ],
  },
  {
    why: 'Mid-autumn after a worked Sunday',
    item: 'RCGY',
    lines: [
      '2026-09-18 10:00 accept | due 2026-09-24, legal 2026-10-22',
      '2026-09-20 10:00 look | lamp none, 4 left',
      '2026-09-24 16:00 finish | took 2220, stopped 0, on time, deliver by 2026-10-15',
    ],
  },
  {
    why: 'Mid-autumn and National Day in one limit',
    item: 'RCGY',
    lines: [
      '2026-09-24 10:00 accept | due 2026-10-09, legal 2026-10-29',
      '2026-09-30 10:00 look | lamp none, 2 left',
      '2026-10-09 09:00 look | lamp yellow, 0 left',
      '2026-10-10 09:00 cause staffing',
      '2026-10-10 09:00 finish | took 2280, stopped 0, late, deliver by 2026-10-23',
    ],
  },
  {
    why: 'National Day: due on the worked Saturday',
    item: 'LXPQ',
    lines: [
      '2026-09-30 17:30 accept | due 2026-10-10, legal 2026-11-03',
      '2026-10-10 16:00 look | lamp yellow, 0 left',
      '2026-10-12 10:00 cause staffing',
      '2026-10-12 10:00 finish | took 1230, stopped 0, late, deliver by 2026-10-26',
    ],
  },
  {
    why: 'eight days of National Day and Mid-autumn in 2025',
    item: 'LXPQ',
    lines: [
      '2025-09-28 10:00 accept | due 2025-10-09, legal 2025-10-31',
      '2025-09-30 10:00 look | lamp none, 1 left',
      '2025-10-09 10:30 finish | took 1200, stopped 0, on time, deliver by 2025-10-22',
    ],
  },
  {
    why: 'accepted on a holiday: the clock begins with the first working day',
    item: 'DRJZ',
    lines: [
      '2026-10-03 10:00 accept | due 2026-10-13, legal 2026-11-03',
      '2026-10-14 10:00 cause staffing',
      '2026-10-14 10:00 finish | took 2010, stopped 0, late, deliver by 2026-10-28',
    ],
  },
  {
    why: 'accepted on a Saturday',
    item: 'LXPQ',
    lines: [
      '2026-03-07 10:00 accept | due 2026-03-11, legal 2026-04-03',
      '2026-03-11 17:00 finish | took 1170, stopped 0, on time, deliver by 2026-03-25',
    ],
  },
  {
    why: 'over the turn of the year with the worked Sunday',
    item: 'LXPQ',
    lines: [
      '2025-12-31 10:00 accept | due 2026-01-06, legal 2026-01-29',
      '2026-01-04 10:00 look | lamp none, 2 left',
      '2026-01-06 11:00 finish | took 1230, stopped 0, on time, deliver by 2026-01-20',
    ],
  },
  {
    why: 'leap day counts',
    item: 'LXPQ',
    lines: [
      '2024-02-27 09:00 accept | due 2024-03-01, legal 2024-03-26',
      '2024-03-01 09:00 finish | took 1170, stopped 0, on time, deliver by 2024-03-15',
    ],
  },
  {
    why: 'the year after is not published: no day, the case goes on',
    item: 'DRJZ',
    lines: ['2026-12-28 10:00 accept | due none, waits for 2027'],
  },
  {
    why: 'the legal day lies in the unknown year, the committed one does not',
    item: 'LXPQ',
    lines: [
      '2026-12-24 10:00 accept | due 2026-12-29, legal waits for 2027',
      '2026-12-29 10:00 finish | took 1170, stopped 0, on time',
    ],
  },
  {
    why: 'due on the last known day',
    item: 'LXPQ',
    lines: [
      '2026-12-28 09:00 accept | due 2026-12-31, legal waits for 2027',
      '2026-12-31 16:30 finish | took 1530, stopped 0, on time',
    ],
  },
  {
    why: 'twenty working days pass before the last one of March',
    item: 'JNPJ',
    lines: [
      '2026-03-02 10:00 accept | due 2026-03-30, legal 2026-04-14',
      '2026-03-25 10:00 look | lamp yellow, 3 left',
      '2026-03-31 10:00 cause staffing',
      '2026-03-31 10:00 finish | took 8190, stopped 0, late, deliver by 2026-04-15',
    ],
  },
];
