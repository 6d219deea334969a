import { offices } from '../db/schema/office.ts';
import { describeError } from '../http/errorBody.ts';
import type { House } from '../http/rooms.ts';
import { refreshFigures } from './refresh.ts';
import { makeDueReports } from './reports.ts';

/** Whoever reads figures brings them up first; this only keeps what they would have to wait for small. */
const EVERY_MS = 60_000;

/** Brings the figures of every office up now and then, and makes the report of a month that is over, until the app stops. */
export function startRefreshing(house: House): void {
  const { deps, onStop } = house;
  let stopped = false;
  let cancel: () => void = () => {};

  async function refresh(): Promise<void> {
    try {
      for (const { id } of await deps.db.select({ id: offices.id }).from(offices)) {
        if (stopped) break;
        await refreshFigures(deps.db, id, deps.now());
        await makeDueReports(house, id);
      }
    } catch (error) {
      if (!stopped)
        deps.log.warn({ error: describeError(error) }, 'figures were not brought up, will try again');
    }
    schedule();
  }

  function schedule(): void {
    if (!stopped) cancel = deps.after(EVERY_MS, () => void refresh());
  }

  schedule();
  onStop(() => {
    stopped = true;
    cancel();
  });
}
