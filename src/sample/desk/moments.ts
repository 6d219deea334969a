import type { Instant } from '../../domain/calendar/day.ts';
import type { World } from '../world.ts';

const MINUTE = 60_000;

/**
 * A moment of the last day of the history, so many open minutes before now, as far as that day has been open: the days
 * before it are sealed in the log.
 */
export function lately({ clock, now }: World, openMinutes: number): Instant {
  const position = clock.positionOf(now);
  const day = Math.floor(Math.max(position - MINUTE, 0) / clock.fullDay) * clock.fullDay;
  const at = clock.instantOf(Math.max(position - openMinutes * MINUTE, day));
  return Math.min(at, now - MINUTE);
}
