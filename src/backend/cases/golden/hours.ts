import type { GoldenCase } from './goldenCase.ts';

/** Office hours, lunch and the 即办件. Counted day by day and minute by minute from the yearly notices, apart from this program. */
export const HOURS: readonly GoldenCase[] = [
  {
    why: 'within the morning',
    item: 'DRJZ',
    lines: [
      '2026-03-02 09:00 accept | due 2026-03-09, legal 2026-03-30',
      '2026-03-02 11:00 finish | took 120, stopped 0, on time, deliver by 2026-03-16',
    ],
  },
  {
    why: 'over lunch',
    item: 'DRJZ',
    lines: [
      '2026-03-02 11:30 accept | due 2026-03-09, legal 2026-03-30',
      '2026-03-02 14:00 finish | took 60, stopped 0, on time, deliver by 2026-03-16',
    ],
  },
  {
    why: 'accepted and decided within lunch: nothing was used',
    item: 'DRJZ',
    lines: [
      '2026-03-02 12:05 accept | due 2026-03-09, legal 2026-03-30',
      '2026-03-02 13:25 finish | took 0, stopped 0, on time, deliver by 2026-03-16',
    ],
  },
  {
    why: 'accepted before opening',
    item: 'DRJZ',
    lines: [
      '2026-03-02 08:10 accept | due 2026-03-09, legal 2026-03-30',
      '2026-03-02 09:45 finish | took 45, stopped 0, on time, deliver by 2026-03-16',
    ],
  },
  {
    why: 'accepted after closing, decided before opening: nothing was used',
    item: 'DRJZ',
    lines: [
      '2026-03-02 17:20 accept | due 2026-03-09, legal 2026-03-30',
      '2026-03-03 08:40 finish | took 0, stopped 0, on time, deliver by 2026-03-17',
    ],
  },
  {
    why: 'from the last minute of a Friday to the first of a Monday',
    item: 'DRJZ',
    lines: [
      '2026-03-06 16:59 accept | due 2026-03-13, legal 2026-04-03',
      '2026-03-09 09:01 finish | took 2, stopped 0, on time, deliver by 2026-03-23',
    ],
  },
  {
    why: 'over a weekend with a worked Saturday',
    item: 'TLK',
    lines: [
      '2026-05-08 16:00 accept | due 2026-05-09, legal 2026-06-04',
      '2026-05-09 10:00 finish | took 120, stopped 0, on time, deliver by 2026-05-22',
    ],
  },
  {
    why: 'decided at lunch of the second day',
    item: 'LXPQ',
    lines: [
      '2026-03-04 13:00 accept | due 2026-03-09, legal 2026-04-01',
      '2026-03-05 12:40 finish | took 390, stopped 0, on time, deliver by 2026-03-19',
    ],
  },
  {
    why: 'a half of a minute belongs to nobody: whole minutes',
    item: 'LXPQ',
    lines: [
      '2026-03-04 16:58 accept | due 2026-03-09, legal 2026-04-01',
      '2026-03-05 09:03 finish | took 5, stopped 0, on time, deliver by 2026-03-19',
    ],
  },
  {
    why: 'an 即办件 before closing is due the same day',
    item: 'YJS',
    lines: [
      '2026-03-02 16:59 accept | due 2026-03-02, legal 2026-03-16',
      '2026-03-02 16:59 look | lamp yellow, 0 left',
      '2026-03-03 09:30 cause system',
      '2026-03-03 09:30 finish | took 31, stopped 0, late, deliver by 2026-03-17',
    ],
  },
  {
    why: 'an 即办件 at closing is due the next working day',
    item: 'YJS',
    lines: [
      '2026-03-06 17:00 accept | due 2026-03-09, legal 2026-03-20',
      '2026-03-09 10:00 finish | took 60, stopped 0, on time, deliver by 2026-03-23',
    ],
  },
  {
    why: 'an 即办件 on the evening before a worked Saturday',
    item: 'YJS',
    lines: [
      '2026-05-08 18:00 accept | due 2026-05-09, legal 2026-05-21',
      '2026-05-09 16:00 finish | took 330, stopped 0, on time, deliver by 2026-05-22',
    ],
  },
  {
    why: 'an 即办件 in the holiday',
    item: 'YJS',
    lines: [
      '2026-10-05 10:00 accept | due 2026-10-08, legal 2026-10-20',
      '2026-10-08 12:00 finish | took 180, stopped 0, on time, deliver by 2026-10-21',
    ],
  },
  {
    why: 'an 即办件 at lunch',
    item: 'YJS',
    lines: [
      '2026-03-02 12:30 accept | due 2026-03-02, legal 2026-03-16',
      '2026-03-02 14:30 finish | took 60, stopped 0, on time, deliver by 2026-03-16',
    ],
  },
];
