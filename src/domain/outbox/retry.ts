import type { Instant } from '../calendar/day.ts';

const FIRST_MS = 30_000;
/** However long the receiver is down: once it is back, nothing waits longer than this. */
export const LONGEST_MS = 4 * 3_600_000;
const DAY_MS = 86_400_000;

/**
 * How long to wait after the `tries`-th failed attempt: 30 s, doubled each time, at most four hours. `chance` in [0, 1)
 * takes up to half of it away, so that what failed together does not come back together.
 */
export function retryAfterMs(tries: number, chance: number): number {
  const whole = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(tries - 1, 20));
  return Math.round(whole * (1 - chance / 2));
}

/** Whether a message that was first tried at `since` is given up. */
export const isGivenUp = (since: Instant, now: Instant, days: number): boolean =>
  now - since >= days * DAY_MS;
