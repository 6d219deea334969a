import type { GoldenCase } from './goldenCase.ts';

/** Reopening: the time in which a case was closed is left out of both clocks (our reading, a setting). Counted day by day and minute by minute from the yearly notices, apart from this program. */
export const REOPENINGS: readonly GoldenCase[] = [
  {
    why: 'a rejection taken back',
    item: 'DRJZ',
    lines: [
      '2026-03-02 16:00 accept | due 2026-03-09, legal 2026-03-30',
      '2026-03-04 09:00 reject | took 450, stopped 0, on time, deliver by 2026-03-18',
      '2026-03-18 09:00 reopen | due 2026-03-23, legal 2026-04-14',
      '2026-03-20 10:00 look | lamp yellow, 1 left',
      '2026-03-23 16:00 finish | took 1950, stopped 3900, on time, deliver by 2026-04-07',
    ],
  },
  {
    why: 'taken back on the day of the decision',
    item: 'DRJZ',
    lines: [
      '2026-03-02 10:00 accept | due 2026-03-09, legal 2026-03-30',
      '2026-03-04 10:00 reject | took 780, stopped 0, on time, deliver by 2026-03-18',
      '2026-03-04 15:00 reopen | due 2026-03-09, legal 2026-03-30',
      '2026-03-09 10:00 finish | took 1740, stopped 210, on time, deliver by 2026-03-23',
    ],
  },
  {
    why: 'over a holiday',
    item: 'DRJZ',
    lines: [
      '2026-04-28 10:00 accept | due 2026-05-08, legal 2026-05-28',
      '2026-04-30 10:00 reject | took 780, stopped 0, on time, deliver by 2026-05-18',
      '2026-05-07 10:00 reopen | due 2026-05-11, legal 2026-06-01',
      '2026-05-12 10:00 cause staffing',
      '2026-05-12 10:00 finish | took 2340, stopped 780, late, deliver by 2026-05-26',
    ],
  },
  {
    why: 'an issued result taken back after its last day',
    item: 'LXPQ',
    lines: [
      '2026-03-02 10:00 accept | due 2026-03-05, legal 2026-03-30',
      '2026-03-05 10:00 finish | took 1170, stopped 0, on time, deliver by 2026-03-19',
      '2026-03-16 10:00 reopen | due 2026-03-16, legal 2026-04-09',
      '2026-03-16 16:00 finish | took 1440, stopped 2730, on time, deliver by 2026-03-30',
    ],
  },
  {
    why: 'a stop before, a reopening after',
    item: 'DRJZ',
    lines: [
      '2026-03-02 10:00 accept | due 2026-03-09, legal 2026-03-30',
      '2026-03-03 10:00 stop VERI | stopped VERI',
      '2026-03-05 10:00 resume | due 2026-03-11, legal 2026-03-30',
      '2026-03-09 10:00 reject | took 1170, stopped 780, on time, deliver by 2026-03-23',
      '2026-03-12 10:00 reopen | due 2026-03-16, legal 2026-04-02',
      '2026-03-16 10:00 look | lamp yellow, 0 left',
      '2026-03-16 16:00 finish | took 2220, stopped 1950, on time, deliver by 2026-03-30',
    ],
  },
  {
    why: 'returned by mistake, reopened, stopped',
    item: 'DRJZ',
    lines: [
      '2026-03-02 10:00 accept | due 2026-03-09, legal 2026-03-30',
      '2026-03-03 15:00 return | took 600, stopped 0, on time',
      '2026-03-05 09:00 reopen | due 2026-03-11, legal 2026-04-01',
      '2026-03-06 09:00 stop VERI | stopped VERI',
      '2026-03-09 09:00 resume | due 2026-03-12, legal 2026-04-01',
      '2026-03-12 10:00 finish | took 2220, stopped 900, on time, deliver by 2026-03-26',
    ],
  },
  {
    why: 'late the first time, and still late',
    item: 'TLK',
    lines: [
      '2026-03-02 10:00 accept | due 2026-03-03, legal 2026-03-30',
      '2026-03-05 10:00 cause staffing',
      '2026-03-05 10:00 reject | took 1170, stopped 0, late, deliver by 2026-03-19',
      '2026-03-09 10:00 reopen | due 2026-03-03, legal 2026-04-01',
      '2026-03-09 16:00 cause staffing',
      '2026-03-09 16:00 finish | took 1440, stopped 780, late, deliver by 2026-03-23',
    ],
  },
];
