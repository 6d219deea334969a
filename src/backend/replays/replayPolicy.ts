import type { CallingPolicy } from '../../domain/queue/policy.ts';
import { type ReplayArrival, replayCalls } from '../../domain/queue/replay.ts';
import { type ReplayFigures, WaitBook } from '../../domain/queue/replayFigures.ts';
import type { Deps } from '../deps.ts';

/** Calls between two breaths: about ten milliseconds of work. */
const CALLS_AT_ONCE = 2_000;

/** Lets whoever else waits for the server go on: windows keep calling while a long log is played. */
const breathe = (deps: Pick<Deps, 'after'>) =>
  new Promise<void>(resolve => {
    deps.after(0, resolve);
  });

/** One log through one policy, in parts, so that the server is never held for long. */
export async function replayPolicy(
  deps: Pick<Deps, 'after'>,
  arrivals: readonly ReplayArrival[],
  windows: number,
  policy: CallingPolicy,
): Promise<ReplayFigures> {
  const book = new WaitBook();
  let calls = 0;
  for (const call of replayCalls(arrivals, windows, policy)) {
    book.add(call);
    calls += 1;
    if (calls % CALLS_AT_ONCE === 0) await breathe(deps);
  }
  await breathe(deps);
  return book.figures();
}
