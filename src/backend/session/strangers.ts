import { LOCK_AFTER_FAILURES, lockedUntil } from '../../domain/staff/password.ts';
import { refuseLocked } from './lock.ts';

const MOST_NAMES = 5_000;

/** Counts guesses on names that no account has, so that a lock does not tell which names exist. */
export function createStrangers() {
  const seen = new Map<string, { failures: number; until: number | null }>();
  return {
    /** @throws Problem 423, as an account would. */
    refuseLocked(name: string, now: number): void {
      const until = seen.get(name)?.until;
      if (until) refuseLocked(new Date(until), now);
    },
    /** Answers whether the name is locked now. */
    countFailure(name: string, now: number): boolean {
      if (seen.size >= MOST_NAMES) seen.clear();
      const before = seen.get(name);
      const failures = before && before.failures < LOCK_AFTER_FAILURES ? before.failures + 1 : 1;
      const until = lockedUntil(failures, now);
      seen.set(name, { failures, until });
      return until !== null;
    },
  };
}
