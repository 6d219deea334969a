import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCalendar, isWorkingDay } from '../calendar/calendar.ts';
import { addDays, type Day, daysBetween } from '../calendar/day.ts';
import { PUBLISHED_YEARS } from '../calendar/published.ts';
import { computeDueOn, computeLimit, type LimitInput, type Pause, projectLimit } from './dueDate.ts';
import { isPausedOn, mergePauses } from './pauses.ts';

const calendar = createCalendar(PUBLISHED_YEARS);
const RANGE = daysBetween('2004-01-01', '2025-06-30');
const dayIn = (first: Day) => fc.integer({ min: 0, max: RANGE }).map(n => addDays(first, n));
const pauseAfter = (day: Day): fc.Arbitrary<Pause> =>
  fc
    .tuple(fc.integer({ min: -10, max: 60 }), fc.integer({ min: -2, max: 20 }))
    .map(([start, length]) => ({ from: addDays(day, start), to: addDays(day, start + length) }));
const limits: fc.Arbitrary<LimitInput> = dayIn('2004-01-01').chain(acceptedOn =>
  fc.record({
    acceptedOn: fc.constant(acceptedOn),
    days: fc.integer({ min: 0, max: 60 }),
    pauses: fc.array(pauseAfter(acceptedOn), { maxLength: 5 }),
    extensionDays: fc.integer({ min: 0, max: 15 }),
  }),
);

/** The definition, day by day, without any shortcut. */
function slowDueOn({ acceptedOn, days, pauses, extensionDays }: LimitInput): Day {
  let day = acceptedOn;
  for (let left = days + extensionDays; left > 0; ) {
    day = addDays(day, 1);
    const isLeftOut = pauses.some(({ from, to }) => from <= day && (to === null || day < to));
    if (isWorkingDay(calendar, day) && !isLeftOut) left--;
  }
  return day;
}

describe('every limit', () => {
  it('is what counting day by day gives', () => {
    fc.assert(fc.property(limits, input => computeDueOn(calendar, input) === slowDueOn(input)));
  });

  it('grows with its days and with its extension', () => {
    fc.assert(
      fc.property(limits, fc.integer({ min: 1, max: 20 }), (input, more) => {
        const dueOn = computeDueOn(calendar, input);
        const longer = computeDueOn(calendar, { ...input, days: input.days + more });
        expect(longer > dueOn).toBe(true);
        const extended = { ...input, extensionDays: input.extensionDays + more };
        expect(computeDueOn(calendar, extended)).toBe(longer);
      }),
    );
  });

  it('is never due earlier with one pause more', () => {
    const cases = limits.chain(input => fc.tuple(fc.constant(input), pauseAfter(input.acceptedOn)));
    fc.assert(
      fc.property(cases, ([input, pause]) => {
        const dueOn = computeDueOn(calendar, { ...input, pauses: [...input.pauses, pause] });
        expect(dueOn >= computeDueOn(calendar, input)).toBe(true);
      }),
    );
  });

  it('does not depend on the order or the overlap of its pauses', () => {
    fc.assert(
      fc.property(limits, input => {
        const dueOn = computeDueOn(calendar, input);
        const reversed = [...input.pauses].reverse();
        expect(computeDueOn(calendar, { ...input, pauses: [...reversed, ...input.pauses] })).toBe(dueOn);
        expect(computeDueOn(calendar, { ...input, pauses: mergePauses(input.pauses) })).toBe(dueOn);
      }),
    );
  });

  it('is due on a working day outside every pause', () => {
    fc.assert(
      fc.property(limits, input => {
        fc.pre(input.days > 0);
        const dueOn = computeDueOn(calendar, input);
        expect(isWorkingDay(calendar, dueOn)).toBe(true);
        expect(isPausedOn(input.pauses, dueOn)).toBe(false);
      }),
    );
  });
});

describe('every ledger', () => {
  it('counts exactly the days and the extension, in order, up to the due day', () => {
    fc.assert(
      fc.property(limits, input => {
        const { dueOn, ledger } = computeLimit(calendar, input);
        const numbers = ledger.filter(day => day.counts).map(day => day.dayNumber);
        const total = input.days + input.extensionDays;
        expect(numbers).toEqual(Array.from({ length: total }, (_, i) => i + 1));
        const last = ledger.at(-1);
        expect(last?.date ?? input.acceptedOn).toBe(dueOn);
        expect(last?.counts ?? true).toBe(true);
      }),
    );
  });

  it('has every date once, from the day after acceptance on', () => {
    fc.assert(
      fc.property(limits, input => {
        const { ledger } = computeLimit(calendar, input);
        const expected = ledger.map((_, i) => addDays(input.acceptedOn, i + 1));
        expect(ledger.map(day => day.date)).toEqual(expected);
      }),
    );
  });
});

describe('merged pauses', () => {
  const anchor = '2026-01-01';
  const openPause = fc
    .tuple(pauseAfter(anchor), fc.boolean())
    .map(([pause, isRunning]) => (isRunning && pause.to !== null ? { ...pause, to: null } : pause));

  it('stop the same days, in order and apart', () => {
    fc.assert(
      fc.property(fc.array(openPause, { maxLength: 6 }), pauses => {
        const merged = mergePauses(pauses);
        for (let n = -15; n < 90; n++) {
          const day = addDays(anchor, n);
          expect(isPausedOn(merged, day)).toBe(isPausedOn(pauses, day));
        }
        merged.slice(1).forEach((pause, i) => {
          expect(merged[i]?.to != null && merged[i].to < pause.from).toBe(true);
        });
      }),
    );
  });

  it('leaves the pauses it was given as they were', () => {
    const pauses = [
      { from: '2026-03-06', to: '2026-03-12' },
      { from: '2026-03-04', to: '2026-03-10' },
    ];
    const before = structuredClone(pauses);
    mergePauses(pauses);
    expect(pauses).toEqual(before);
  });
});

describe('a projected limit', () => {
  it('moves on, never back, as the pause goes on', () => {
    fc.assert(
      fc.property(limits, fc.nat(20), (input, n) => {
        const running = [...input.pauses, { from: addDays(input.acceptedOn, 2), to: null }];
        const asOf = addDays(input.acceptedOn, n);
        const today = projectLimit(calendar, { ...input, pauses: running }, asOf);
        const tomorrow = projectLimit(calendar, { ...input, pauses: running }, addDays(asOf, 1));
        expect(tomorrow.dueOn >= today.dueOn).toBe(true);
      }),
    );
  });
});
