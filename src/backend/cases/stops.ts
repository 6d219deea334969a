import { openStopsOf } from '../../domain/cases/pauses.ts';
import type { Allowed } from './apply.ts';
import { endPauses, startPause } from './pause.ts';
import { reopenPauses } from './reopen.ts';
import { type PauseRow, readPauses } from './rows.ts';

/** The stops of a case after an action: those that are open, and all pauses as they are then. */
export interface StopsAfter {
  open: string[];
  pauses: PauseRow[];
}

/** Opens, ends or leaves the special procedures of a case. Closing it ends all of them. */
export async function moveStops(allowed: Allowed, isPausedAfter: boolean): Promise<StopsAfter> {
  const { deps, tx, world, row, actor, body, action, facts } = allowed;
  const before = openStopsOf(facts);
  const pauses = await readPauses(tx, row);
  if (action === 'pause') {
    const started = await startPause(deps, tx, world, row, actor.id, body);
    return { open: [...before, started.code], pauses: [...pauses, started] };
  }
  if (action === 'resume') {
    const code = body.stopCode ?? before.at(-1);
    const after = await endPauses(tx, world, actor.id, pauses, pause => pause.code === code);
    return { open: before.filter(each => each !== code), pauses: after };
  }
  if (action === 'reopen') {
    const after = await reopenPauses(deps, tx, world, row, actor.id, pauses);
    return { open: after.filter(({ endedAt }) => endedAt === null).map(({ code }) => code), pauses: after };
  }
  if (!row.paused || isPausedAfter) return { open: [...before], pauses };
  return { open: [], pauses: await endPauses(tx, world, actor.id, pauses, () => true) };
}
