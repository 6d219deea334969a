import { dayOf } from '../../domain/calendar/day.ts';
import type { CaseStatus } from '../../domain/cases/statuses.ts';
import { isMeasured, isOnTime } from '../../domain/kpi/indicators.ts';
import { activeMinutes, pausedMinutes } from './minutes.ts';
import type { CaseRow, PauseRow } from './rows.ts';
import type { World } from './world.ts';

/** The durations that are written when a case closes, so that no chart computes history again. */
export function closingColumns(
  world: Pick<World, 'calendar' | 'settings'>,
  row: CaseRow,
  status: CaseStatus,
  closedAt: Date,
  pauses: readonly PauseRow[],
) {
  if (row.acceptedAt === null) return { closedAt };
  const span = [row.acceptedAt.getTime(), closedAt.getTime(), pauses] as const;
  return {
    closedAt,
    processingMinutes: activeMinutes(world, ...span),
    pausedMinutes: pausedMinutes(world, ...span),
    onTime: isMeasured(status) ? isOnTime(dayOf(closedAt.getTime()), row.committedDueOn) : null,
  };
}
