import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseNext, type WaitingHead } from './choose.ts';
import { isPrivileged, LANES, type Lane } from './lanes.ts';
import { type CallingPolicy, DEFAULT_POLICY } from './policy.ts';

const MINUTE = 60_000;

interface Arrival {
  readonly lane: Lane;
  readonly takenAt: number;
  readonly service: number;
}

interface Call {
  readonly ticketId: string;
  readonly lane: Lane;
  readonly window: number;
  readonly at: number;
}

/** Replays a day: the window that is free first calls next, until everybody has been called. */
const replay = (arrivals: readonly Arrival[], windows: number, policy: CallingPolicy): readonly Call[] => {
  const tickets = arrivals.map((arrival, index) => ({
    ...arrival,
    ticketId: `t${index}`,
    number: `A${index}`,
  }));
  const waiting = new Map(tickets.map(ticket => [ticket.ticketId, ticket]));
  const freeAt = Array.from({ length: windows }, () => 0);
  const inARow = Array.from({ length: windows }, () => 0);
  const calls: Call[] = [];
  while (waiting.size > 0) {
    const window = freeAt.indexOf(Math.min(...freeAt));
    const now = Math.max(freeAt[window]!, Math.min(...[...waiting.values()].map(({ takenAt }) => takenAt)));
    const heads: WaitingHead[] = [...waiting.values()].filter(({ takenAt }) => takenAt <= now);
    const choice = chooseNext({ heads, privilegedInARow: inARow[window]!, policy, now })!;
    const ticket = waiting.get(choice.ticketId)!;
    waiting.delete(choice.ticketId);
    inARow[window] = choice.privilegedInARow;
    freeAt[window] = now + ticket.service;
    calls.push({ ticketId: choice.ticketId, lane: ticket.lane, window, at: now });
  }
  return calls;
};

/** The most privileged calls in a row at any window, all made while this visitor was over the cap. */
const longestRunPast = (
  arrival: Arrival,
  called: Call,
  calls: readonly Call[],
  policy: CallingPolicy,
): number => {
  const overCap = arrival.takenAt + policy.ordinaryCapMinutes * MINUTE;
  const runs = new Map<number, number>();
  let longest = 0;
  for (const call of calls.slice(0, calls.indexOf(called))) {
    if (call.at <= overCap) continue;
    const run = isPrivileged(call.lane) ? (runs.get(call.window) ?? 0) + 1 : 0;
    runs.set(call.window, run);
    longest = Math.max(longest, run);
  }
  return longest;
};

/** A hall that privileged visitors could keep busy for ever. */
const busyDay = fc.array(
  fc.record({
    lane: fc.constantFrom<Lane>('green', 'green', 'courtesy', 'booked', 'ordinary'),
    takenAt: fc.integer({ min: 0, max: 120 }).map(minute => minute * MINUTE),
    service: fc.integer({ min: 1, max: 15 }).map(minute => minute * MINUTE),
  }),
  { minLength: 1, maxLength: 60 },
);

const policies = fc.record({
  privilegedRun: fc.integer({ min: 1, max: 3 }),
  ordinaryCapMinutes: fc.integer({ min: 0, max: 30 }),
  order: fc.constant(LANES),
});

describe('nobody starves', () => {
  it('calls everybody exactly once', () => {
    fc.assert(
      fc.property(busyDay, fc.integer({ min: 1, max: 4 }), policies, (arrivals, windows, policy) => {
        const calls = replay(arrivals, windows, policy);
        expect(new Set(calls.map(({ ticketId }) => ticketId)).size).toBe(arrivals.length);
        expect(calls.length).toBe(arrivals.length);
      }),
    );
  });

  it('no window makes more than n privileged calls in a row past an ordinary visitor over the cap', () => {
    fc.assert(
      fc.property(busyDay, fc.integer({ min: 1, max: 4 }), policies, (arrivals, windows, policy) => {
        const calls = replay(arrivals, windows, policy);
        for (const call of calls) {
          if (isPrivileged(call.lane)) continue;
          const arrival = arrivals[Number(call.ticketId.slice(1))]!;
          expect(longestRunPast(arrival, call, calls, policy)).toBeLessThanOrEqual(policy.privilegedRun);
        }
      }),
    );
  });

  it('over the cap, at most n privileged calls for each ordinary visitor ahead and each window', () => {
    fc.assert(
      fc.property(busyDay, fc.integer({ min: 1, max: 4 }), policies, (arrivals, windows, policy) => {
        const calls = replay(arrivals, windows, policy);
        for (const [index, call] of calls.entries()) {
          const arrival = arrivals[Number(call.ticketId.slice(1))]!;
          const overCap = arrival.takenAt + policy.ordinaryCapMinutes * MINUTE;
          if (isPrivileged(call.lane)) continue;
          const past = calls.slice(0, index).filter(({ at }) => at > overCap);
          const privileged = past.filter(({ lane }) => isPrivileged(lane)).length;
          const ahead = past.length - privileged;
          expect(privileged).toBeLessThanOrEqual(policy.privilegedRun * (ahead + windows));
        }
      }),
    );
  });

  it('without the cap the same measure shows the starving visitor', () => {
    const arrivals: Arrival[] = [
      { lane: 'ordinary', takenAt: 0, service: MINUTE },
      ...Array.from({ length: 40 }, () => ({ lane: 'green' as const, takenAt: 0, service: MINUTE })),
    ];
    const place = (policy: CallingPolicy): number =>
      replay(arrivals, 1, policy).findIndex(({ lane }) => lane === 'ordinary');
    expect(place({ ...DEFAULT_POLICY, privilegedRun: Number.POSITIVE_INFINITY })).toBe(40);
    expect(place(DEFAULT_POLICY)).toBe(21);
  });

  it('within a lane nobody is overtaken', () => {
    fc.assert(
      fc.property(busyDay, policies, (arrivals, policy) => {
        const calls = replay(arrivals, 2, policy);
        for (const lane of LANES) {
          const taken = calls
            .filter(call => call.lane === lane)
            .map(({ ticketId }) => arrivals[Number(ticketId.slice(1))]!.takenAt);
          expect(taken).toEqual(taken.toSorted((one, other) => one - other));
        }
      }),
    );
  });
});
