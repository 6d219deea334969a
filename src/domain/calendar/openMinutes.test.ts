import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCalendar } from './calendar.ts';
import { instantAt } from './day.ts';
import { DEFAULT_OFFICE_HOURS, isOpenAt } from './officeHours.ts';
import { mergeSpans, minutesTaken, type TimeSpan } from './openMinutes.ts';
import { PUBLISHED_YEARS } from './published.ts';

const calendar = createCalendar(PUBLISHED_YEARS);
const hours = DEFAULT_OFFICE_HOURS;
const MINUTE = 60_000;
const at = (hour: number, minute = 0, day = '2026-03-02') => instantAt(day, hour * 60 + minute);
const taken = (from: number, to: number, ...spans: [number, number | null][]) =>
  minutesTaken(
    calendar,
    hours,
    from,
    to,
    spans.map(([start, end]) => ({ from: start, to: end })),
  );

describe('open minutes that pauses take', () => {
  it.each<[string, number, [number, number | null][]]>([
    ['none', 0, []],
    ['one within the morning', 60, [[at(9), at(10)]]],
    [
      'two apart',
      90,
      [
        [at(9), at(10)],
        [at(11), at(11, 30)],
      ],
    ],
    [
      'two that overlap count once',
      120,
      [
        [at(9), at(10, 30)],
        [at(10), at(11)],
      ],
    ],
    [
      'one inside the other',
      120,
      [
        [at(9), at(11)],
        [at(9, 30), at(10)],
      ],
    ],
    [
      'the same twice',
      60,
      [
        [at(9), at(10)],
        [at(9), at(10)],
      ],
    ],
    ['over lunch only what is open', 60, [[at(11, 30), at(14)]]],
    ['wholly in the lunch', 0, [[at(12), at(13, 30)]]],
    ['one that still runs goes to the end', 30 + 210, [[at(11, 30), null]]],
    ['what lies before is cut', 60, [[at(8, 0, '2026-02-27'), at(10)]]],
  ])('%s', (_why, minutes, spans) => {
    expect(taken(at(9), at(17), ...spans)).toBe(minutes);
  });

  it('makes one of spans that touch', () => {
    const spans = [
      { from: at(10), to: at(11) },
      { from: at(9), to: at(10) },
    ];
    expect(mergeSpans(spans, at(0), at(23))).toEqual([[at(9), at(11)]]);
  });

  // 2026-05-08 is a Friday before a make-up Saturday.
  const start = at(8, 0, '2026-05-08');
  const moment = fc.integer({ min: 0, max: 3 * 24 * 60 }).map(minutes => start + minutes * MINUTE);
  const span: fc.Arbitrary<TimeSpan> = fc
    .tuple(moment, fc.option(moment))
    .map(([from, to]) => ({ from, to }));

  it('is the number of open minutes that lie in any of them, minute by minute', () => {
    const isIn = (minute: number, spans: readonly TimeSpan[], end: number) =>
      spans.some(({ from, to }) => from <= minute && minute < (to ?? end));
    fc.assert(
      fc.property(moment, moment, fc.array(span, { maxLength: 5 }), (a, b, spans) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        let count = 0;
        for (let minute = from; minute < to; minute += MINUTE) {
          if (isOpenAt(calendar, hours, minute) && isIn(minute, spans, to)) count++;
        }
        expect(minutesTaken(calendar, hours, from, to, spans)).toBe(count);
      }),
      { numRuns: 60 },
    );
  });
});
