import { and, eq, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import { LOCK_AFTER_FAILURES, LOCK_MINUTES } from '../../domain/staff/password.ts';
import type { Db } from '../db/db.ts';
import { staff } from '../db/schema/staff.ts';
import { Problem } from '../http/problem.ts';

const LOCK_MS = LOCK_MINUTES * 60_000;

/** @throws Problem 423 with the seconds until the account opens again. */
export function refuseLocked(lockedUntil: Date | null, now: number): void {
  const left = (lockedUntil?.getTime() ?? 0) - now;
  if (left <= 0) return;
  throw new Problem(423, 'locked', {
    params: { minutes: Math.ceil(left / 60_000) },
    headers: { 'Retry-After': String(Math.ceil(left / 1000)) },
  });
}

const notLocked = (now: number): SQL | undefined =>
  or(isNull(staff.lockedUntil), lte(staff.lockedUntil, new Date(now)));

/**
 * Counts one wrong password in a single statement, so that guesses on several servers all count. A lock that has
 * run out starts the count anew. Answers whether the account is locked now.
 */
export async function countFailure(db: Db, staffId: string, now: number): Promise<boolean> {
  const until = new Date(now + LOCK_MS);
  const failures = sql`case when ${staff.lockedUntil} is null then ${staff.failedSignIns} + 1 else 1 end`;
  const [row] = await db
    .update(staff)
    .set({
      failedSignIns: failures,
      lockedUntil: sql`case when (${failures}) >= ${LOCK_AFTER_FAILURES}::int
        then ${until.toISOString()}::timestamptz end`,
    })
    .where(and(eq(staff.id, staffId), notLocked(now)))
    .returning({ lockedUntil: staff.lockedUntil });
  return row === undefined || row.lockedUntil !== null;
}

/** A right password clears the count, unless another guess has locked the account meanwhile. @throws Problem 423. */
export async function clearFailures(db: Db, staffId: string, now: number): Promise<void> {
  const [row] = await db
    .update(staff)
    .set({ failedSignIns: 0, lockedUntil: null, lastSignInAt: new Date(now) })
    .where(and(eq(staff.id, staffId), notLocked(now)))
    .returning({ id: staff.id });
  if (!row) refuseLocked(new Date(now + LOCK_MS), now);
}
