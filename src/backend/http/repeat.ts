import type { Deps } from '../deps.ts';
import { describeError } from './errorBody.ts';

/**
 * Does something again and again, `everyMs` after it was done last, until it is stopped. What is under way then may still
 * fail (the database is closed), in silence, and nothing follows it. Several servers doing the same must do no harm.
 */
export function repeat(
  { after, log }: Pick<Deps, 'after' | 'log'>,
  everyMs: number,
  task: (isStopped: () => boolean) => Promise<unknown>,
  failure: string,
): () => void {
  let cancel = () => {};
  let isStopped = false;
  const next = () => {
    if (isStopped) return;
    cancel = after(everyMs, () => {
      task(() => isStopped)
        .catch(error => {
          if (!isStopped) log.warn({ error: describeError(error) }, failure);
        })
        .finally(next);
    });
  };
  next();
  return () => {
    isStopped = true;
    cancel();
  };
}
