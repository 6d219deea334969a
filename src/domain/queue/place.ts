import type { Instant } from '../calendar/day.ts';

/** The times on which a number's place in the line depends. */
export interface Waited {
  readonly takenAt: Instant;
  /** Where its place is not the one of `takenAt`. */
  readonly queuedAt: Instant | null;
  /** Its last call; null while it was never called. */
  readonly calledAt: Instant | null;
}

/**
 * The place of a number that was missed and comes back: now less the time that it had really waited until its last
 * call. Nobody is passed by someone who was not there, and nobody begins anew; never before `takenAt`.
 */
export function placeAfterMiss({ takenAt, queuedAt, calledAt }: Waited, now: Instant): Instant {
  const since = queuedAt ?? takenAt;
  const waited = Math.max(0, (calledAt ?? now) - since);
  return Math.max(since, now - waited);
}
