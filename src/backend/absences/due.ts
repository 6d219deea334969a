import { and, eq, isNull, lte } from 'drizzle-orm';
import type { Db } from '../db/db.ts';
import { absences } from '../db/schema/hallRules.ts';
import type { Deps } from '../deps.ts';
import { unlessDeadlock } from '../http/deadlock.ts';
import { describeError } from '../http/errorBody.ts';
import { repeat } from '../http/repeat.ts';
import type { House } from '../http/rooms.ts';
import { beginDue } from './beginPlans.ts';
import { endAbsence, findPending, hasVisitor, lockOpen, returnPending } from './handBack.ts';

const EVERY_MS = 60 * 1000;

type Tools = Pick<Deps, 'db' | 'newId' | 'now' | 'log'>;

/**
 * Ends the absences whose time has come, each in a transaction of its own; with `staffId` only that person's. Another
 * server that is at it just now is left to it. While a visitor is at a window that was handed over, the timer waits
 * for the visitor; somebody who signs in is there and gets the rest, the window when the visitor has gone. One that
 * fails keeps none of the others. Answers how many have ended.
 */
export async function endDue(
  deps: Tools,
  staffId?: string,
  isStopped: () => boolean = () => false,
): Promise<number> {
  const now = deps.now();
  const due = await deps.db
    .select({ id: absences.id })
    .from(absences)
    .where(
      and(
        isNull(absences.endedAt),
        lte(absences.untilAt, new Date(now)),
        staffId ? eq(absences.staffId, staffId) : undefined,
      ),
    );
  return countDone(deps, due, isStopped, async (tx, id) => {
    const absence = await lockOpen(tx, id, staffId === undefined);
    if (!absence || (staffId === undefined && (await hasVisitor(tx, absence)))) return false;
    await endAbsence(deps, tx, absence, null);
    return true;
  });
}

/** Returns the windows that a visitor has kept with the deputy beyond the end. Answers of how many absences. */
export async function returnDue(deps: Tools, isStopped: () => boolean = () => false): Promise<number> {
  const found = await findPending(deps.db, deps.now());
  return countDone(deps, found, isStopped, (tx, id) => returnPending(deps, tx, id));
}

/** Each in a transaction of its own. A failure is told of, and tried again the next time. */
async function countDone(
  deps: Tools,
  rows: readonly { id: string }[],
  isStopped: () => boolean,
  run: (tx: Db, id: string) => Promise<boolean>,
): Promise<number> {
  let count = 0;
  for (const { id } of rows) {
    if (isStopped()) return count;
    try {
      if (await unlessDeadlock(() => deps.db.transaction(tx => run(tx as Db, id)))) count += 1;
    } catch (error) {
      if (isStopped()) return count;
      deps.log.warn({ error: describeError(error), absenceId: id }, 'an absence failed, will try again');
    }
  }
  return count;
}

/** For whoever signs in: what was theirs is theirs again. A failure keeps nobody out. */
export async function endDueOf(deps: Tools, staffId: string): Promise<void> {
  try {
    await endDue(deps, staffId);
  } catch (error) {
    deps.log.warn({ error: describeError(error) }, 'an absence that is over was not ended, will try again');
  }
}

/** Ends and begins what is due, every minute until it is stopped. What ends makes way for what begins. */
export function keepAbsences(house: House, onChanged: () => void): () => void {
  const { deps } = house;
  async function look(isStopped: () => boolean): Promise<void> {
    const ended = await endDue(deps, undefined, isStopped);
    const returned = isStopped() ? 0 : await returnDue(deps, isStopped);
    const begun = isStopped() ? 0 : await beginDue(house, isStopped);
    if (ended + returned + begun > 0) onChanged();
  }
  return repeat(deps, EVERY_MS, look, 'absences: will try again');
}
