import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANES, type Lane } from './lanes.ts';
import { type CallingPolicy, DEFAULT_POLICY, NAMED_POLICIES, type PolicyName } from './policy.ts';
import { type ReplayArrival, replayCalls } from './replay.ts';
import { WaitBook } from './replayFigures.ts';
import { anyPolicy } from './testKit.ts';

/** Minutes, for logs that are counted by hand. */
const arrival = (at: number, lane: Lane, service: number): ReplayArrival => ({
  arriveAt: at * 60,
  lane,
  serviceSeconds: service * 60,
});

/** Who is called in which order, as `lane@minute of the call`. */
const order = (arrivals: readonly ReplayArrival[], windows: number, policy: CallingPolicy): string[] =>
  [...replayCalls(arrivals, windows, policy)].map(
    call => `${call.arrival.lane}@${(call.arrival.arriveAt + call.waitedSeconds) / 60}`,
  );

const figures = (arrivals: readonly ReplayArrival[], windows: number, policy: CallingPolicy) => {
  const book = new WaitBook();
  for (const call of replayCalls(arrivals, windows, policy)) book.add(call);
  return book.figures();
};

/** One window, busy for ten minutes with the first; then one of each lane, the ordinary ones earlier. */
const MORNING = [
  arrival(0, 'ordinary', 10),
  arrival(1, 'ordinary', 4),
  arrival(2, 'ordinary', 4),
  arrival(5, 'courtesy', 4),
  arrival(8, 'green', 4),
  arrival(9, 'green', 4),
];

describe('a log counted by hand', () => {
  it.each<[PolicyName, string[]]>([
    ['first-come', ['ordinary@0', 'ordinary@10', 'ordinary@14', 'courtesy@18', 'green@22', 'green@26']],
    ['strict', ['ordinary@0', 'green@10', 'green@14', 'courtesy@18', 'ordinary@22', 'ordinary@26']],
    // At 10: 1 × 9, 2 × 5, 3 × 2. At 14: 13, 3 × 6. At 18: 17, 3 × 9. At 22: 21 before 20.
    ['weighted-wait', ['ordinary@0', 'courtesy@10', 'green@14', 'green@18', 'ordinary@22', 'ordinary@26']],
    // The first call takes the ordinary turn, the last of the cycle.
    ['ratio-2-1-1', ['ordinary@0', 'green@10', 'green@14', 'courtesy@18', 'ordinary@22', 'ordinary@26']],
    // At 10 the green one has waited 2 of 3 minutes, the ordinary one more than 5; at 14 and 18 green is due.
    ['default', ['ordinary@0', 'ordinary@10', 'green@14', 'green@18', 'courtesy@22', 'ordinary@26']],
  ])('%s', (name, calls) => {
    expect(order(MORNING, 1, NAMED_POLICIES[name])).toEqual(calls);
  });

  it('gives the waits in minutes by lane, and of everybody', () => {
    expect(figures(MORNING, 1, NAMED_POLICIES['first-come'])).toEqual({
      lanes: [
        { lane: 'green', count: 2, p50: 17, p90: 17, max: 17 },
        { lane: 'courtesy', count: 1, p50: 13, p90: 13, max: 13 },
        { lane: 'ordinary', count: 3, p50: 9, p90: 12, max: 12 },
      ],
      all: { count: 6, p50: 13, p90: 17, max: 17 },
    });
    expect(figures([], 3, DEFAULT_POLICY)).toEqual({ lanes: [], all: null });
  });

  it('serves at several windows; whoever comes in the second of a call is in the line before it', () => {
    const log = [
      arrival(0, 'ordinary', 5),
      arrival(0, 'ordinary', 8),
      arrival(4, 'ordinary', 5),
      arrival(5, 'green', 1),
      arrival(20, 'ordinary', 1),
    ];
    expect(order(log, 2, NAMED_POLICIES.strict)).toEqual([
      'ordinary@0',
      'ordinary@0',
      'green@5',
      'ordinary@6',
      'ordinary@20',
    ]);
  });

  it('those of the same second keep the order given, whatever the order of the list', () => {
    const [a, b] = [arrival(3, 'ordinary', 1), arrival(3, 'ordinary', 9)];
    const first = arrival(0, 'ordinary', 5);
    const called = (list: ReplayArrival[]) =>
      [...replayCalls(list, 1, DEFAULT_POLICY)].map(call => call.arrival);
    expect(called([a, b, first])).toEqual([first, a, b]);
    expect(called([b, first, a])).toEqual([first, b, a]);
  });
});

describe('any log, any policy', () => {
  const day: fc.Arbitrary<ReplayArrival[]> = fc.array(
    fc.record({
      lane: fc.constantFrom(...LANES),
      arriveAt: fc.nat(3_000),
      serviceSeconds: fc.nat(900),
    }),
    { maxLength: 80 },
  );

  it('no window is free while somebody waits, and none serves two at once', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 5 }), anyPolicy, (arrivals, windows, policy) => {
        const freeAt = new Array<number>(windows).fill(0);
        for (const { arrival: visitor, window, waitedSeconds } of replayCalls(arrivals, windows, policy)) {
          const at = visitor.arriveAt + waitedSeconds;
          expect(waitedSeconds).toBeGreaterThanOrEqual(0);
          expect(freeAt[window]).toBeLessThanOrEqual(at);
          if (waitedSeconds > 0) expect(Math.min(...freeAt)).toBe(at);
          freeAt[window] = at + visitor.serviceSeconds;
        }
      }),
    );
  });
});
