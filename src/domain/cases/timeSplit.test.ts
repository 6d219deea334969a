import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TimeFacts, timeSplit } from './timeSplit.ts';

const minutes = (from: number, to: number) => to - from;
const facts = (more: Partial<TimeFacts>): TimeFacts => ({
  steps: [],
  pauses: [],
  ticket: null,
  until: 1_000,
  minutes,
  ...more,
});
const step = (
  whoseMove: 'window' | 'reviewer' | 'applicant' | 'other-office' | 'none',
  from: number,
  to: number | null,
) => ({
  whoseMove,
  startedAt: from,
  endedAt: to,
});
const NOTHING = { hall: 0, service: 0, office: 0, applicant: 0, 'other-office': 0, stopped: 0 };

describe('timeSplit', () => {
  it.each<[string, Partial<TimeFacts>, object]>([
    ['nothing', {}, {}],
    ['one open turn', { steps: [step('window', 900, null)] }, { office: 100 }],
    [
      'office, applicant, other office',
      {
        steps: [
          step('window', 0, 10),
          step('applicant', 10, 50),
          step('other-office', 50, 70),
          step('reviewer', 70, 75),
        ],
      },
      { office: 15, applicant: 40, 'other-office': 20 },
    ],
    [
      'what waits to be collected is nobody’s time',
      { until: 10, steps: [step('window', 0, 10), step('window', 10, null)] },
      { office: 10 },
    ],
    ['closed: nobody', { steps: [step('window', 0, 10), step('none', 10, null)] }, { office: 10 }],
    [
      'a pause in a turn',
      { steps: [step('reviewer', 0, 100)], pauses: [{ startedAt: 20, endedAt: 50 }] },
      { office: 70, stopped: 30 },
    ],
    [
      'pauses that overlap count once, over two turns',
      {
        steps: [step('reviewer', 0, 100), step('applicant', 100, 200)],
        pauses: [
          { startedAt: 80, endedAt: 120 },
          { startedAt: 90, endedAt: 150 },
        ],
      },
      { office: 80, applicant: 50, stopped: 70 },
    ],
    [
      'the visit: waiting, then service until the case is handed in',
      {
        steps: [step('window', 35, 60)],
        ticket: { takenAt: 0, startedAt: 20, endedAt: 40 },
      },
      { hall: 20, service: 15, office: 25 },
    ],
    [
      'a visit not served yet',
      { until: 30, ticket: { takenAt: 0, startedAt: null, endedAt: null } },
      { hall: 30 },
    ],
  ])('%s', (_, given, expected) => {
    expect(timeSplit(facts(given))).toEqual({ ...NOTHING, ...expected });
  });

  it('the turns and what was stopped in them add up to the whole', () => {
    const pause = fc.tuple(fc.nat(500), fc.nat(500)).map(([a, b]) => ({
      startedAt: Math.min(a, b),
      endedAt: Math.max(a, b),
    }));
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 8 }),
        fc.array(pause),
        (lengths, pauses) => {
          const movers = ['window', 'applicant', 'other-office', 'reviewer'] as const;
          let at = 0;
          const steps = lengths.map((length, index) => {
            const from = at;
            at += length;
            return step(movers[index % 4] ?? 'window', from, at);
          });
          const split = timeSplit(facts({ steps, pauses }));
          expect(Object.values(split).reduce((sum, part) => sum + part, 0)).toBe(at);
          expect(Object.values(split).every(part => part >= 0)).toBe(true);
        },
      ),
    );
  });
});
