import type { GoldenCase } from './goldenCase.ts';

/** Corrections and what comes before acceptance: the clock is counted from acceptance. Counted day by day and minute by minute from the yearly notices, apart from this program. */
export const CORRECTIONS: readonly GoldenCase[] = [
  {
    why: 'a notice and an answer: the clock begins with acceptance, not with the filing',
    item: 'DRJZ',
    lines: [
      '2026-03-02 10:00 file',
      '2026-03-04 10:00 notice',
      '2026-03-10 10:00 supplied',
      '2026-03-11 10:00 accept | due 2026-03-18, legal 2026-04-09',
      '2026-03-18 10:00 finish | took 1950, stopped 0, on time, deliver by 2026-04-01',
    ],
  },
  {
    why: 'accepted on the very day of the answer',
    item: 'LXPQ',
    lines: [
      '2026-03-02 10:00 file',
      '2026-03-03 10:00 notice',
      '2026-03-13 15:00 supplied',
      '2026-03-13 15:30 accept | due 2026-03-18, legal 2026-04-13',
      '2026-03-18 16:00 finish | took 1200, stopped 0, on time, deliver by 2026-04-01',
    ],
  },
  {
    why: 'the answer came before a festival, the acceptance after it',
    item: 'LXPQ',
    lines: [
      '2026-02-10 10:00 file',
      '2026-02-11 10:00 notice',
      '2026-02-14 16:00 supplied',
      '2026-02-24 10:00 accept | due 2026-02-27, legal 2026-03-23',
      '2026-02-27 16:00 finish | took 1440, stopped 0, on time, deliver by 2026-03-12',
    ],
  },
  {
    why: 'an 即办件 after a correction',
    item: 'YJS',
    lines: [
      '2026-03-02 10:00 file',
      '2026-03-02 10:30 notice',
      '2026-03-06 17:20 supplied',
      '2026-03-06 17:30 accept | due 2026-03-09, legal 2026-03-20',
      '2026-03-09 11:00 finish | took 120, stopped 0, on time, deliver by 2026-03-23',
    ],
  },
  {
    why: 'a correction, then a stop',
    item: 'DRJZ',
    lines: [
      '2026-03-02 10:00 file',
      '2026-03-03 10:00 notice',
      '2026-03-05 10:00 supplied',
      '2026-03-05 11:00 accept | due 2026-03-12, legal 2026-04-02',
      '2026-03-06 10:00 stop FILE | stopped FILE',
      '2026-03-16 10:00 resume | due 2026-03-20, legal 2026-04-02',
      '2026-03-20 10:00 finish | took 1890, stopped 2340, on time, deliver by 2026-04-03',
    ],
  },
  {
    why: 'returned before acceptance: no clock ever ran',
    item: 'DRJZ',
    lines: ['2026-03-02 10:00 file', '2026-03-03 10:00 notice', '2026-03-30 10:00 turn-away | not accepted'],
  },
];
