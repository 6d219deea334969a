import type { Instant } from '../src/domain/calendar/day.ts';

/**
 * A clock that can be moved, as data, so that page and worker agree without asking: at the machine's `real` it
 * showed `shown`, and runs `rate` times as fast (1: real time, 0: stands still).
 */
export interface ClockState {
  shown: Instant;
  real: Instant;
  rate: number;
}

/** What the clock shows at the machine's moment `real`. */
export function readClock({ shown, real: from, rate }: ClockState, real: Instant): Instant {
  return Math.round(shown + (real - from) * rate);
}

/** The clock after it was set to a moment; it keeps its rate. */
export function moveClock(clock: ClockState, shown: Instant, real: Instant): ClockState {
  return { ...clock, shown, real };
}
