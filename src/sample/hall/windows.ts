import { windows } from '../../backend/db/schema/hall.ts';
import type { Instant } from '../../domain/calendar/day.ts';
import type { SampleStaff, SampleWindow } from '../world.ts';
import { staffWith, type World } from '../world.ts';

/** How the windows stand when the sample office opens; `ticketId` is the visitor there. */
export interface WindowState {
  status: 'open' | 'closed';
  ticketId: string | null;
  since: Instant;
  privilegedInARow: number;
}

/** Window n belongs to the n-th clerk. */
export function planWindows(
  staff: readonly SampleStaff[],
  count: number,
  idAt: (instant: Instant) => string,
  at: Instant,
): SampleWindow[] {
  return staffWith(staff, 'clerk')
    .slice(0, count)
    .map((clerk, n) => ({ id: idAt(at + n), no: n + 1, clerkId: clerk.id }));
}

export function writeWindows(world: World, stateOf: (window: SampleWindow) => WindowState): void {
  for (const window of world.windows) {
    const state = stateOf(window);
    world.writer.add(windows, {
      id: window.id,
      officeId: world.officeId,
      no: window.no,
      name: `${window.no}号窗口`,
      status: state.status,
      statusSince: new Date(state.since),
      clerkId: window.clerkId,
      items: [],
      ticketId: state.ticketId,
      privilegedInARow: state.privilegedInARow,
      updatedAt: new Date(state.since),
    });
  }
}
