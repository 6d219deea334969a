import type { Deps } from '../deps.ts';

/** Calls between two breaths: about ten milliseconds of work. */
const CALLS_AT_ONCE = 2_000;

/** Lets whoever else waits for the server go on: windows keep calling while a long log is played. */
const breathe = (deps: Pick<Deps, 'after'>) =>
  new Promise<void>(resolve => {
    deps.after(0, resolve);
  });

/** Takes every call of a replay, in parts, so that the server is never held for long. */
export async function inParts<Call>(
  deps: Pick<Deps, 'after'>,
  calls: Iterable<Call>,
  take: (call: Call) => void,
): Promise<void> {
  let taken = 0;
  for (const call of calls) {
    take(call);
    taken += 1;
    if (taken % CALLS_AT_ONCE === 0) await breathe(deps);
  }
  await breathe(deps);
}
