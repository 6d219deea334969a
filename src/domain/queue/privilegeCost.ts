import type { CallingRules } from './itemRules.ts';
import type { Lane } from './lanes.ts';
import { type ReplayArrival, replayCalls } from './replay.ts';

/** A visitor of a log who may be made to wait in another lane, and is still counted in their own. */
interface Placed extends ReplayArrival {
  readonly was: Lane;
}

/** What a day is compared with. */
export type Comparison = 'as-it-is' | 'first-come' | 'green-as-ordinary' | 'courtesy-as-ordinary';

const placedIn = (lane: Lane, comparison: Comparison): Lane => {
  const moved = comparison === 'green-as-ordinary' ? 'green' : 'courtesy';
  return comparison.endsWith('-as-ordinary') && lane === moved ? 'ordinary' : lane;
};

/**
 * The calls of a day under a comparison, one by one: the seconds that an ordinary visitor waited, null for everybody
 * else. `first-come` calls in the order of arrival, whatever the item; the others keep the policies, with one lane
 * waiting as ordinary.
 */
export function* ordinaryWaits(
  arrivals: readonly ReplayArrival[],
  windows: number,
  rules: CallingRules,
  comparison: Comparison,
): Generator<number | null, void, void> {
  const placed: Placed[] = arrivals.map(arrival => ({
    ...arrival,
    was: arrival.lane,
    lane: placedIn(arrival.lane, comparison),
  }));
  const { policy, itemPolicies }: CallingRules =
    comparison === 'first-come' ? { policy: { kind: 'first-come' } } : rules;
  for (const { arrival, waitedSeconds } of replayCalls(placed, windows, policy, itemPolicies)) {
    yield (arrival as Placed).was === 'ordinary' ? waitedSeconds : null;
  }
}
