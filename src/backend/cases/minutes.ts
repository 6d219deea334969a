import { MissingYearError } from '../../domain/calendar/calendar.ts';
import { workingMinutesBetween } from '../../domain/calendar/officeHours.ts';
import { minutesTaken } from '../../domain/calendar/openMinutes.ts';
import type { PauseRow } from './rows.ts';
import type { World } from './world.ts';

type Clock = Pick<World, 'calendar' | 'settings'>;
type PauseSpan = Pick<PauseRow, 'startedAt' | 'endedAt'>;

const between = (world: Clock, from: number, to: number): number =>
  workingMinutesBetween(world.calendar, world.settings.hours, from, to);

function pausedBetween(world: Clock, from: number, to: number, pauses: readonly PauseSpan[]): number {
  const spans = pauses.map(({ startedAt, endedAt }) => ({
    from: startedAt.getTime(),
    to: endedAt?.getTime() ?? null,
  }));
  return minutesTaken(world.calendar, world.settings.hours, from, to, spans);
}

function unlessYearMissing(compute: () => number): number | null {
  try {
    return compute();
  } catch (error) {
    if (error instanceof MissingYearError) return null;
    throw error;
  }
}

/** Open office minutes from one moment to another that no pause takes; null in a year without a calendar. */
export const activeMinutes = (
  world: Clock,
  from: number,
  to: number,
  pauses: readonly PauseSpan[],
): number | null =>
  unlessYearMissing(() => Math.max(0, between(world, from, to) - pausedBetween(world, from, to, pauses)));

/** Open office minutes that pauses took; null in a year without a calendar. */
export const pausedMinutes = (
  world: Clock,
  from: number,
  to: number,
  pauses: readonly PauseSpan[],
): number | null => unlessYearMissing(() => pausedBetween(world, from, to, pauses));
