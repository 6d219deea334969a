import type { Db } from '../db/db.ts';
import { unlessDeadlock } from '../http/deadlock.ts';
import { describeError } from '../http/errorBody.ts';
import type { House } from '../http/rooms.ts';

/** What a timer needs of the house. */
export type Keeping = Pick<House, 'deps' | 'rules'>;

/** Each case in a transaction of its own. A failure is told of, and tried again the next time. Answers how many. */
export async function eachCase(
  { deps }: Keeping,
  ids: readonly string[],
  isStopped: () => boolean,
  run: (tx: Db, id: string) => Promise<boolean>,
): Promise<number> {
  let count = 0;
  for (const id of ids) {
    if (isStopped()) return count;
    try {
      if (await unlessDeadlock(() => deps.db.transaction(tx => run(tx as Db, id)))) count += 1;
    } catch (error) {
      if (isStopped()) return count;
      deps.log.warn({ error: describeError(error), caseId: id }, 'a case that is due failed, will try again');
    }
  }
  return count;
}
