import { kpiDeltas } from '../db/schema/kpi.ts';
import { describeError } from '../http/errorBody.ts';
import type { House } from '../http/rooms.ts';
import { foldDeltas } from './fold.ts';

/** Figures are right before and after folding; it only keeps the lines few. */
const EVERY_MS = 60_000;

/** Folds now and then, when there is something to fold, until the app stops. */
export function startFolding({ deps, onStop }: House): void {
  let stopped = false;
  let cancel: () => void = () => {};

  async function fold(): Promise<void> {
    try {
      const waiting = await deps.db.select({ id: kpiDeltas.id }).from(kpiDeltas).limit(1);
      if (waiting.length > 0 && !stopped) await foldDeltas(deps.db);
    } catch (error) {
      if (!stopped) deps.log.warn({ error: describeError(error) }, 'folding failed, will try again');
    }
    schedule();
  }

  function schedule(): void {
    if (!stopped) cancel = deps.after(EVERY_MS, () => void fold());
  }

  schedule();
  onStop(() => {
    stopped = true;
    cancel();
  });
}
