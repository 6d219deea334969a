import { and, eq, isNull, lte } from 'drizzle-orm';
import { absences } from '../db/schema/hallRules.ts';
import type { Deps } from '../deps.ts';
import { describeError } from '../http/errorBody.ts';
import { endAbsence, hasVisitor, lockOpen } from './handBack.ts';

const EVERY_MS = 60 * 1000;

type Tools = Pick<Deps, 'db' | 'newId' | 'now' | 'log'>;

/**
 * Ends the absences whose time has come, each in a transaction of its own; with `staffId` only that person's. Another
 * server that is at it just now is left to it. While a visitor is at a window that was handed over, the timer waits
 * for the visitor; somebody who signs in is there and gets the rest. Answers how many have ended.
 */
export async function endDue(deps: Tools, staffId?: string): Promise<number> {
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
  let count = 0;
  for (const { id } of due) {
    const hasEnded = await deps.db.transaction(async tx => {
      const absence = await lockOpen(tx, id, staffId === undefined);
      if (!absence || (staffId === undefined && (await hasVisitor(tx, absence)))) return false;
      await endAbsence(deps, tx, absence, null);
      return true;
    });
    if (hasEnded) count += 1;
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

/** Ends what is due every minute until it is stopped. */
export function keepAbsences(deps: Deps, onEnded: () => void): () => void {
  let cancel = () => {};
  const next = () => {
    cancel = deps.after(EVERY_MS, () => {
      endDue(deps)
        .then(count => count > 0 && onEnded())
        .catch(error => deps.log.warn({ error: describeError(error) }, 'absences: will try again'))
        .finally(next);
    });
  };
  next();
  return () => cancel();
}
