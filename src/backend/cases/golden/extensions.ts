import type { GoldenCase } from './goldenCase.ts';

/** Extensions: once, by the head, before expiry (行政许可法 art. 42). Counted day by day and minute by minute from the yearly notices, apart from this program. */
export const EXTENSIONS: readonly GoldenCase[] = [
  {
    why: 'in time: both clocks move',
    item: 'DRJZ',
    lines: [
      '2026-03-02 10:00 accept | due 2026-03-09, legal 2026-03-30',
      '2026-03-05 10:00 extend 3 | due 2026-03-12, legal 2026-04-02',
      '2026-03-11 10:00 look | lamp yellow, 1 left',
      '2026-03-12 16:00 finish | took 3390, stopped 0, on time, deliver by 2026-03-26',
    ],
  },
  {
    why: 'on the last day',
    item: 'LXPQ',
    lines: [
      '2026-03-02 10:00 accept | due 2026-03-05, legal 2026-03-30',
      '2026-03-05 16:59 extend 10 | due 2026-03-19, legal 2026-04-14',
      '2026-03-19 10:00 finish | took 5070, stopped 0, on time, deliver by 2026-04-02',
    ],
  },
  {
    why: 'too late: the day after',
    item: 'LXPQ',
    lines: [
      '2026-03-13 10:00 accept | due 2026-03-18, legal 2026-04-13',
      '2026-03-19 09:00 extend 3 | refused past-due',
      '2026-03-19 10:00 cause staffing',
      '2026-03-19 10:00 finish | took 1560, stopped 0, late, deliver by 2026-04-02',
    ],
  },
  {
    why: 'too late: on the Saturday after the last day, though nothing counts there',
    item: 'LXPQ',
    lines: [
      '2026-03-03 10:00 accept | due 2026-03-06, legal 2026-03-31',
      '2026-03-07 10:00 extend 3 | refused past-due',
    ],
  },
  {
    why: 'once only',
    item: 'DRJZ',
    lines: [
      '2026-03-02 10:00 accept | due 2026-03-09, legal 2026-03-30',
      '2026-03-03 10:00 extend 2 | due 2026-03-11, legal 2026-04-01',
      '2026-03-04 10:00 extend 2 | refused already-extended',
      '2026-03-11 16:00 finish | took 3000, stopped 0, on time, deliver by 2026-03-25',
    ],
  },
  {
    why: 'not while the clock stands; after it, yes',
    item: 'DRJZ',
    lines: [
      '2026-03-02 10:00 accept | due 2026-03-09, legal 2026-03-30',
      '2026-03-03 10:00 stop VERI | stopped VERI',
      '2026-03-04 10:00 extend 3 | refused paused',
      '2026-03-10 10:00 resume | due 2026-03-16, legal 2026-03-30',
      '2026-03-12 10:00 extend 3 | due 2026-03-19, legal 2026-04-02',
      '2026-03-18 10:00 finish | took 2730, stopped 1950, on time, deliver by 2026-04-01',
    ],
  },
  {
    why: 'over a holiday',
    item: 'LXPQ',
    lines: [
      '2026-09-28 10:00 accept | due 2026-10-08, legal 2026-10-30',
      '2026-09-30 10:00 extend 5 | due 2026-10-14, legal 2026-11-06',
      '2026-10-14 10:00 finish | took 3120, stopped 0, on time, deliver by 2026-10-28',
    ],
  },
  {
    why: 'art. 42 at its longest: twenty and ten',
    item: 'GCXM',
    lines: [
      '2026-03-02 10:00 accept | due 2026-03-30, legal 2026-04-14',
      '2026-03-30 10:00 extend 10 | due 2026-04-14, legal 2026-04-28',
      '2026-04-13 10:00 look | lamp yellow, 1 left',
      '2026-04-14 16:00 finish | took 11970, stopped 0, on time, deliver by 2026-04-28',
    ],
  },
  {
    why: 'an extension after a stop that moved the last day',
    item: 'LXPQ',
    lines: [
      '2026-03-02 10:00 accept | due 2026-03-05, legal 2026-03-30',
      '2026-03-04 10:00 stop VERI | stopped VERI',
      '2026-03-12 10:00 resume | due 2026-03-13, legal 2026-03-30',
      '2026-03-13 10:00 extend 2 | due 2026-03-17, legal 2026-04-01',
      '2026-03-17 10:00 finish | took 1950, stopped 2340, on time, deliver by 2026-03-31',
    ],
  },
];
