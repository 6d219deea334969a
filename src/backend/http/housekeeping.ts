import { lt, or } from 'drizzle-orm';
import { answers, sessions } from '../db/schema/staff.ts';
import type { Deps } from '../deps.ts';
import { repeat } from './repeat.ts';

/** So long the answer of a press is kept for the same press again. */
export const ANSWERS_KEPT_MS = 24 * 60 * 60 * 1000;
const SESSIONS_KEPT_MS = 30 * ANSWERS_KEPT_MS;
const EVERY_MS = 60 * 60 * 1000;

/** Removes kept answers that are too old to be asked for, and sessions that ended or were left a month ago. */
export async function sweep({ db, now }: Pick<Deps, 'db' | 'now'>): Promise<void> {
  await db.delete(answers).where(lt(answers.at, new Date(now() - ANSWERS_KEPT_MS)));
  const old = new Date(now() - SESSIONS_KEPT_MS);
  await db.delete(sessions).where(or(lt(sessions.endedAt, old), lt(sessions.lastSeenAt, old)));
}

/** Sweeps every hour until it is stopped. Several servers doing so do no harm. */
export const keepHouse = (deps: Deps): (() => void) =>
  repeat(deps, EVERY_MS, () => sweep(deps), 'housekeeping failed, will try again');
