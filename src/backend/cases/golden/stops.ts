import type { GoldenCase } from './goldenCase.ts';

/** Special procedures: alone, nested, overlapping, over holidays. Counted day by day and minute by minute from the yearly notices, apart from this program. */
export const STOPS: readonly GoldenCase[] = [
  {
    why: 'one check elsewhere: the day of the stop is out, the day of the restart is in',
    item: 'DRJZ',
    lines: [
      '2026-03-02 10:00 accept | due 2026-03-09, legal 2026-03-30',
      '2026-03-04 10:00 stop VERI | stopped VERI',
      '2026-03-06 10:00 look | lamp stopped',
      '2026-03-10 10:00 resume | due 2026-03-13, legal 2026-03-30',
      '2026-03-12 10:00 look | lamp yellow, 1 left',
      '2026-03-13 16:00 finish | took 2220, stopped 1560, on time, deliver by 2026-03-27',
    ],
  },
  {
    why: 'a review by experts stops the legal clock too',
    item: 'GCXM',
    lines: [
      '2026-03-02 10:00 accept | due 2026-03-30, legal 2026-04-14',
      '2026-03-16 09:00 stop EXPT | stopped EXPT',
      '2026-03-26 09:00 resume | due 2026-04-10, legal 2026-04-24',
      '2026-04-09 10:00 finish | took 7410, stopped 3120, on time, deliver by 2026-04-23',
    ],
  },
  {
    why: 'stopped and started on one day: nothing is left out of the days, but of the minutes',
    item: 'DRJZ',
    lines: [
      '2026-03-02 10:00 accept | due 2026-03-09, legal 2026-03-30',
      '2026-03-04 09:00 stop VERI | stopped VERI',
      '2026-03-04 15:00 resume | due 2026-03-09, legal 2026-03-30',
      '2026-03-09 16:00 finish | took 1950, stopped 270, on time, deliver by 2026-03-23',
    ],
  },
  {
    why: 'over a weekend only',
    item: 'DRJZ',
    lines: [
      '2026-03-02 10:00 accept | due 2026-03-09, legal 2026-03-30',
      '2026-03-07 09:00 stop VERI | stopped VERI',
      '2026-03-09 09:00 resume | due 2026-03-09, legal 2026-03-30',
      '2026-03-09 16:00 finish | took 2220, stopped 0, on time, deliver by 2026-03-23',
    ],
  },
  {
    why: 'from Friday evening to Monday morning',
    item: 'DRJZ',
    lines: [
      '2026-03-02 10:00 accept | due 2026-03-09, legal 2026-03-30',
      '2026-03-06 17:10 stop VERI | stopped VERI',
      '2026-03-09 08:30 resume | due 2026-03-10, legal 2026-03-30',
      '2026-03-10 11:00 finish | took 2400, stopped 0, on time, deliver by 2026-03-24',
    ],
  },
  {
    why: 'over National Day: only the working days of the stop are left out',
    item: 'DRJZ',
    lines: [
      '2026-09-28 10:00 accept | due 2026-10-10, legal 2026-10-30',
      '2026-09-29 10:00 stop FILE | stopped FILE',
      '2026-10-09 10:00 resume | due 2026-10-14, legal 2026-10-30',
      '2026-10-13 10:00 look | lamp yellow, 1 left',
      '2026-10-14 16:00 finish | took 2220, stopped 1170, on time, deliver by 2026-10-28',
    ],
  },
  {
    why: 'a holiday only',
    item: 'LXPQ',
    lines: [
      '2026-09-30 10:00 accept | due 2026-10-10, legal 2026-11-03',
      '2026-10-01 10:00 stop VERI | stopped VERI',
      '2026-10-08 09:00 resume | due 2026-10-10, legal 2026-11-03',
      '2026-10-10 16:00 finish | took 1440, stopped 0, on time, deliver by 2026-10-23',
    ],
  },
  {
    why: 'from the day of acceptance',
    item: 'DRJZ',
    lines: [
      '2026-03-02 10:00 accept | due 2026-03-09, legal 2026-03-30',
      '2026-03-02 11:00 stop FILE | stopped FILE',
      '2026-03-04 11:00 resume | due 2026-03-10, legal 2026-03-30',
      '2026-03-10 10:00 finish | took 1560, stopped 780, on time, deliver by 2026-03-24',
    ],
  },
  {
    why: 'begun on the due day, ended a week later: due on the day it ends',
    item: 'TLK',
    lines: [
      '2026-03-02 10:00 accept | due 2026-03-03, legal 2026-03-30',
      '2026-03-03 10:00 stop VERI | stopped VERI',
      '2026-03-10 10:00 resume | due 2026-03-10, legal 2026-03-30',
      '2026-03-10 16:00 finish | took 660, stopped 1950, on time, deliver by 2026-03-24',
    ],
  },
  {
    why: 'two, one after the other',
    item: 'DRJZ',
    lines: [
      '2026-03-02 10:00 accept | due 2026-03-09, legal 2026-03-30',
      '2026-03-03 10:00 stop VERI | stopped VERI',
      '2026-03-05 10:00 resume | due 2026-03-11, legal 2026-03-30',
      '2026-03-06 10:00 stop FILE | stopped FILE',
      '2026-03-10 10:00 resume | due 2026-03-13, legal 2026-03-30',
      '2026-03-13 09:30 finish | took 1920, stopped 1560, on time, deliver by 2026-03-27',
    ],
  },
  {
    why: 'two that touch: a day between them that counts',
    item: 'DRJZ',
    lines: [
      '2026-03-02 10:00 accept | due 2026-03-09, legal 2026-03-30',
      '2026-03-03 09:00 stop VERI | stopped VERI',
      '2026-03-04 09:00 resume | due 2026-03-10, legal 2026-03-30',
      '2026-03-05 09:00 stop FILE | stopped FILE',
      '2026-03-06 09:00 resume | due 2026-03-11, legal 2026-03-30',
      '2026-03-11 10:00 finish | took 1950, stopped 780, on time, deliver by 2026-03-25',
    ],
  },
  {
    why: 'nested: the inner one adds nothing',
    item: 'GCXM',
    lines: [
      '2026-03-02 10:00 accept | due 2026-03-30, legal 2026-04-14',
      '2026-03-03 10:00 stop PUBL | stopped PUBL',
      '2026-03-05 10:00 stop EXPT | stopped PUBL+EXPT',
      '2026-03-09 10:00 resume EXPT',
      '2026-03-12 10:00 resume | due 2026-04-09, legal 2026-04-16',
      '2026-04-07 09:00 finish | took 6960, stopped 2730, on time, deliver by 2026-04-21',
    ],
  },
  {
    why: 'overlapping: their common days count once; the legal clock knows only the experts',
    item: 'TLK',
    lines: [
      '2026-03-02 10:00 accept | due 2026-03-03, legal 2026-03-30',
      '2026-03-03 10:00 stop VERI | stopped VERI',
      '2026-03-04 10:00 stop EXPT | stopped VERI+EXPT',
      '2026-03-06 10:00 resume VERI',
      '2026-03-10 10:00 resume | due 2026-03-10, legal 2026-04-03',
      '2026-03-10 16:00 finish | took 660, stopped 1950, on time, deliver by 2026-03-24',
    ],
  },
  {
    why: 'three at once',
    item: 'TLK',
    lines: [
      '2026-03-02 14:00 accept | due 2026-03-03, legal 2026-03-30',
      '2026-03-03 09:00 stop PUBL | stopped PUBL',
      '2026-03-03 09:30 stop VERI | stopped PUBL+VERI',
      '2026-03-04 10:00 stop EXPT | stopped PUBL+VERI+EXPT',
      '2026-03-05 10:00 resume VERI',
      '2026-03-06 10:00 resume EXPT',
      '2026-03-10 13:00 resume | due 2026-03-10, legal 2026-04-01',
      '2026-03-10 14:30 finish | took 240, stopped 2130, on time, deliver by 2026-03-24',
    ],
  },
  {
    why: 'overlapping over Spring Festival',
    item: 'GCXM',
    lines: [
      '2026-02-09 10:00 accept | due 2026-03-13, legal 2026-03-27',
      '2026-02-12 10:00 stop EXPT | stopped EXPT',
      '2026-02-13 10:00 stop PUBL | stopped EXPT+PUBL',
      '2026-02-25 10:00 resume EXPT',
      '2026-03-02 10:00 resume | due 2026-03-25, legal 2026-04-02',
      '2026-03-20 10:00 finish | took 6630, stopped 3120, on time, deliver by 2026-04-03',
    ],
  },
  {
    why: 'over the turn of the year',
    item: 'DRJZ',
    lines: [
      '2025-12-29 10:00 accept | due 2026-01-06, legal 2026-01-27',
      '2025-12-31 10:00 stop FILE | stopped FILE',
      '2026-01-05 10:00 resume | due 2026-01-08, legal 2026-01-27',
      '2026-01-08 10:00 finish | took 1950, stopped 780, on time, deliver by 2026-01-22',
    ],
  },
  {
    why: 'an 即办件 waits for a file',
    item: 'YJS',
    lines: [
      '2026-03-02 10:00 accept | due 2026-03-02, legal 2026-03-16',
      '2026-03-02 11:00 stop FILE | stopped FILE',
      '2026-03-05 10:00 resume | due 2026-03-05, legal 2026-03-16',
      '2026-03-05 15:00 finish | took 270, stopped 1110, on time, deliver by 2026-03-19',
    ],
  },
  {
    why: 'stopped at lunch, started after closing',
    item: 'LXPQ',
    lines: [
      '2026-03-02 09:00 accept | due 2026-03-05, legal 2026-03-30',
      '2026-03-03 12:30 stop VERI | stopped VERI',
      '2026-03-04 17:30 resume | due 2026-03-06, legal 2026-03-30',
      '2026-03-06 11:00 finish | took 1080, stopped 600, on time, deliver by 2026-03-20',
    ],
  },
  {
    why: 'a case decided while it was late in spite of its stop',
    item: 'LXPQ',
    lines: [
      '2026-03-02 10:00 accept | due 2026-03-05, legal 2026-03-30',
      '2026-03-03 10:00 stop VERI | stopped VERI',
      '2026-03-05 10:00 resume | due 2026-03-09, legal 2026-03-30',
      '2026-03-10 10:00 look | lamp red, -1 left',
      '2026-03-10 10:00 cause other-office',
      '2026-03-10 11:00 finish | took 1620, stopped 780, late, deliver by 2026-03-24',
    ],
  },
  {
    why: 'withdrawn while it stood',
    item: 'DRJZ',
    lines: [
      '2026-03-02 10:00 accept | due 2026-03-09, legal 2026-03-30',
      '2026-03-04 10:00 stop VERI | stopped VERI',
      '2026-03-06 15:00 withdraw | took 780, stopped 990',
    ],
  },
];
