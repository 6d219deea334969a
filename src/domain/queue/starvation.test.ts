import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPrivileged, LANES, type Lane } from './lanes.ts';
import { DEFAULT_POLICY, type PromisePolicy } from './policy.ts';
import { type ReplayArrival, type ReplayCall, replayCalls } from './replay.ts';
import { anyPolicy, anyPromise } from './testKit.ts';

const MINUTE = 60;

const calledAt = ({ arrival, waitedSeconds }: ReplayCall): number => arrival.arriveAt + waitedSeconds;

/** When an ordinary visitor passes the cap, in seconds. */
const overCapAt = (arrival: ReplayArrival, policy: PromisePolicy): number =>
  arrival.arriveAt + policy.ordinaryCapMinutes * MINUTE;

/** When a privileged visitor's call is due, in seconds. */
const callBy = ({ lane, arriveAt }: ReplayArrival, policy: PromisePolicy): number =>
  lane === 'ordinary'
    ? Number.NaN
    : arriveAt + Math.max(0, policy.promiseMinutes[lane] - policy.marginMinutes) * MINUTE;

/** The most privileged calls in a row at any window, all made while this visitor was over the cap. */
const longestRunPast = (before: readonly ReplayCall[], from: number): number => {
  const runs = new Map<number, number>();
  let longest = 0;
  for (const call of before) {
    if (calledAt(call) <= from) continue;
    const run = isPrivileged(call.arrival.lane) ? (runs.get(call.window) ?? 0) + 1 : 0;
    runs.set(call.window, run);
    longest = Math.max(longest, run);
  }
  return longest;
};

/** A hall that privileged visitors could keep busy for ever. */
const busyDay: fc.Arbitrary<ReplayArrival[]> = fc.array(
  fc.record({
    lane: fc.constantFrom<Lane>('green', 'green', 'courtesy', 'booked', 'ordinary'),
    arriveAt: fc.integer({ min: 0, max: 120 }).map(minute => minute * MINUTE),
    serviceSeconds: fc.integer({ min: 1, max: 15 }).map(minute => minute * MINUTE),
  }),
  { minLength: 1, maxLength: 60 },
);

const windowCount = fc.integer({ min: 1, max: 4 });
/** A run of at least one, as the office may set it. */
const bounded = anyPromise.map(policy => ({ ...policy, privilegedRun: Math.max(1, policy.privilegedRun) }));

describe('nobody starves', () => {
  it('calls everybody exactly once, by any policy', () => {
    fc.assert(
      fc.property(busyDay, windowCount, anyPolicy, (arrivals, windows, policy) => {
        const called = [...replayCalls(arrivals, windows, policy)].map(({ arrival }) => arrival);
        expect(called.length).toBe(arrivals.length);
        expect(new Set(called)).toEqual(new Set(arrivals));
      }),
    );
  });

  it('no window makes more than n privileged calls in a row past an ordinary visitor over the cap', () => {
    fc.assert(
      fc.property(busyDay, windowCount, bounded, (arrivals, windows, policy) => {
        const calls = [...replayCalls(arrivals, windows, policy)];
        for (const [place, { arrival }] of calls.entries()) {
          if (isPrivileged(arrival.lane)) continue;
          const run = longestRunPast(calls.slice(0, place), overCapAt(arrival, policy));
          expect(run).toBeLessThanOrEqual(policy.privilegedRun);
        }
      }),
    );
  });

  it('over the cap, at most n privileged calls for each ordinary visitor ahead and each window', () => {
    fc.assert(
      fc.property(busyDay, windowCount, bounded, (arrivals, windows, policy) => {
        const calls = [...replayCalls(arrivals, windows, policy)];
        for (const [place, { arrival }] of calls.entries()) {
          if (isPrivileged(arrival.lane)) continue;
          const past = calls.slice(0, place).filter(call => calledAt(call) > overCapAt(arrival, policy));
          const privileged = past.filter(call => isPrivileged(call.arrival.lane)).length;
          const ahead = past.length - privileged;
          expect(privileged).toBeLessThanOrEqual(policy.privilegedRun * (ahead + windows));
        }
      }),
    );
  });

  it('a privileged visitor whose call is due is passed by earlier promises and the bounded ordinary calls only', () => {
    fc.assert(
      fc.property(busyDay, windowCount, bounded, (arrivals, windows, policy) => {
        const calls = [...replayCalls(arrivals, windows, policy)];
        for (const [place, { arrival }] of calls.entries()) {
          if (!isPrivileged(arrival.lane)) continue;
          const dueAt = callBy(arrival, policy);
          const past = calls.slice(0, place).filter(call => calledAt(call) >= dueAt);
          const privileged = past.filter(call => isPrivileged(call.arrival.lane));
          for (const call of privileged) expect(callBy(call.arrival, policy)).toBeLessThanOrEqual(dueAt);
          // At each window an ordinary one after a run, whose beginning may lie before the call was due.
          const ordinary = past.length - privileged.length;
          expect(ordinary * policy.privilegedRun).toBeLessThanOrEqual(
            privileged.length + windows * policy.privilegedRun,
          );
        }
      }),
    );
  });

  it.each<Lane>(['courtesy', 'booked'])('%s is called in a hall that green alone would fill', lane => {
    const green = Array.from({ length: 600 }, (_, minute) => ({ lane: 'green' as const, arriveAt: minute }));
    const ordinary = green.map(({ arriveAt }) => ({ lane: 'ordinary' as const, arriveAt }));
    const arrivals: ReplayArrival[] = [...green, ...ordinary, { lane, arriveAt: 60 }].map(each => ({
      ...each,
      arriveAt: each.arriveAt * MINUTE,
      serviceSeconds: MINUTE,
    }));
    const call = [...replayCalls(arrivals, 1, DEFAULT_POLICY)].find(each => each.arrival.lane === lane);
    // Before it: the green ones whose promise runs out earlier, and as many ordinary ones.
    expect(call?.waitedSeconds).toBeLessThan(90 * MINUTE);
  });

  it('without the cap the same measure shows the starving visitor', () => {
    const arrivals: ReplayArrival[] = [
      { lane: 'ordinary', arriveAt: 0, serviceSeconds: MINUTE },
      ...Array.from({ length: 40 }, () => ({ lane: 'green' as const, arriveAt: 0, serviceSeconds: MINUTE })),
    ];
    const placeOf = (policy: PromisePolicy): number =>
      [...replayCalls(arrivals, 1, policy)].findIndex(({ arrival }) => arrival.lane === 'ordinary');
    // Without promises that can wait, so that the cap alone decides.
    const atOnce = { ...DEFAULT_POLICY, promiseMinutes: { green: 0, courtesy: 0, booked: 0 } };
    expect(placeOf({ ...atOnce, privilegedRun: Number.POSITIVE_INFINITY })).toBe(40);
    expect(placeOf(atOnce)).toBe(21);
  });

  it('a privileged visitor with a promise waits for it only while an ordinary one has waited longer', () => {
    fc.assert(
      fc.property(busyDay, windowCount, (arrivals, windows) => {
        for (const { because, waitedSeconds } of replayCalls(arrivals, windows, DEFAULT_POLICY)) {
          if (because.code !== 'promise-has-slack') continue;
          expect(waitedSeconds).toBeGreaterThan(DEFAULT_POLICY.ordinaryPatienceMinutes * MINUTE);
        }
      }),
    );
  });

  it('within a lane nobody is overtaken', () => {
    fc.assert(
      fc.property(busyDay, anyPolicy, (arrivals, policy) => {
        const calls = [...replayCalls(arrivals, 2, policy)];
        for (const lane of LANES) {
          const came = calls
            .filter(({ arrival }) => arrival.lane === lane)
            .map(call => call.arrival.arriveAt);
          expect(came).toEqual(came.toSorted((one, other) => one - other));
        }
      }),
    );
  });
});
