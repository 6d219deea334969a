import type { CallingRules } from '../../domain/queue/itemRules.ts';
import { type ReplayArrival, replayCalls } from '../../domain/queue/replay.ts';
import { type ReplayFigures, WaitBook } from '../../domain/queue/replayFigures.ts';
import type { Deps } from '../deps.ts';
import { inParts } from './inParts.ts';

/** One log through one policy, in parts, so that the server is never held for long. */
export async function replayPolicy(
  deps: Pick<Deps, 'after'>,
  arrivals: readonly ReplayArrival[],
  windows: number,
  { policy, itemPolicies }: CallingRules,
): Promise<ReplayFigures> {
  const book = new WaitBook();
  await inParts(deps, replayCalls(arrivals, windows, policy, itemPolicies), call => book.add(call));
  return book.figures();
}
