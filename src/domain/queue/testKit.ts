import fc from 'fast-check';
import type { WaitingHead } from './heads.ts';
import { LANES, type Lane } from './lanes.ts';
import { type CallingPolicy, DEFAULT_POLICY, type PromisePolicy } from './policy.ts';

const MINUTE = 60_000;
export const NOW = 1_000 * MINUTE;

/** A promise policy in figures of its own, for tests of how the choice is made: the office's default may change. */
export const EXAMPLE_POLICY: PromisePolicy = {
  ...DEFAULT_POLICY,
  promiseMinutes: { green: 5, courtesy: 10, booked: 15 },
  marginMinutes: 2,
  ordinaryPatienceMinutes: 5,
  privilegedRun: 1,
  ordinaryCapMinutes: 20,
};

/** A number that has waited so many minutes at NOW. */
export const waiting = (lane: Lane, minutes: number, ticketId: string = lane): WaitingHead => ({
  ticketId,
  number: `${ticketId}-number`,
  lane,
  waitingSince: NOW - minutes * MINUTE,
});

/** Whether a call is due or late at NOW; never of an ordinary visitor, to whom nothing was promised. */
export const isPastPromise = (head: WaitingHead, policy: PromisePolicy): boolean => {
  if (head.lane === 'ordinary') return false;
  const slack = Math.max(0, policy.promiseMinutes[head.lane] - policy.marginMinutes);
  return NOW - head.waitingSince >= slack * MINUTE;
};

/** Whether somebody has waited longer than the promise or the cap of their lane: no item passes them. */
export const isPastBound = (head: WaitingHead, policy: CallingPolicy): boolean => {
  const { promiseMinutes, ordinaryCapMinutes } = policy.kind === 'promise' ? policy : DEFAULT_POLICY;
  const minutes = head.lane === 'ordinary' ? ordinaryCapMinutes : promiseMinutes[head.lane];
  return NOW - head.waitingSince > minutes * MINUTE;
};

export const anyPromise: fc.Arbitrary<PromisePolicy> = fc.record({
  kind: fc.constant('promise' as const),
  order: fc.shuffledSubarray([...LANES]),
  promiseMinutes: fc.record({ green: fc.nat(20), courtesy: fc.nat(20), booked: fc.nat(20) }),
  marginMinutes: fc.nat(5),
  ordinaryPatienceMinutes: fc.nat(30),
  privilegedRun: fc.nat(4),
  ordinaryCapMinutes: fc.nat(40),
  preferenceMinutes: fc.record({ ownClient: fc.nat(30), item: fc.nat(10) }),
});

const weight = fc.nat(5);

export const anyPolicy: fc.Arbitrary<CallingPolicy> = fc.oneof(
  { weight: 4, arbitrary: anyPromise },
  fc.constant(DEFAULT_POLICY),
  fc.constant({ kind: 'first-come' as const }),
  fc.record({ kind: fc.constant('strict' as const), order: fc.shuffledSubarray([...LANES]) }),
  fc.record({
    kind: fc.constant('weighted-wait' as const),
    weights: fc.record({ green: weight, courtesy: weight, booked: weight, ordinary: weight }),
  }),
  fc.record({
    kind: fc.constant('ratio' as const),
    cycle: fc.array(fc.constantFrom(...LANES), { minLength: 1, maxLength: 6 }),
  }),
);

/** Some who wait, several of a lane among them, some put first by a transfer. */
export const anyHall: fc.Arbitrary<WaitingHead[]> = fc
  .array(
    fc.record({
      lane: fc.constantFrom(...LANES),
      waited: fc.integer({ min: 0, max: 60 }),
      firstInLine: fc.boolean(),
      isOwnClient: fc.boolean(),
      itemRank: fc.nat(2),
    }),
    { maxLength: 7 },
  )
  .map(list =>
    list.map(({ lane, waited, firstInLine, isOwnClient, itemRank }, place) => ({
      ...waiting(lane, waited, `t${place}`),
      ...(firstInLine && { firstInLine }),
      ...(isOwnClient && { isOwnClient }),
      ...(itemRank > 0 && { itemRank }),
    })),
  );
