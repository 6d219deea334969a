import type { HallWindow } from '../office/hall.ts';
import type { Bare, Run } from './driver.ts';
import type { Recording } from './mirror.ts';
import { type Changes, fill, freshIds } from './replay.ts';

/** A recorded call-next, taken apart: which window, clerk and number its parameters meant. */
export interface CallRecording extends Recording {
  window: HallWindow;
  ticketId: string;
}

const TRIES = 6;

interface Heads {
  heads: { ticketId: string }[];
}

/** The two statements of the call, for another window and whichever number is free. Undefined: nobody waits. */
async function callIn(run: Run, recording: CallRecording, window: HallWindow): Promise<string | undefined> {
  const [lock, take] = recording.statements;
  if (!lock || !take) throw new Error('a call is at least two statements');
  const changes: Changes = new Map<unknown, unknown>([
    ...freshIds(recording.newIds),
    [recording.window.id, window.id],
    [recording.window.clerkId, window.clerkId],
  ]);
  const [row] = (await run(fill(lock, changes))) as unknown as Heads[];
  for (const { ticketId } of row?.heads ?? []) {
    const taken = await run(fill(take, new Map([...changes, [recording.ticketId, ticketId]])));
    if (taken.length > 0) return ticketId;
  }
  return undefined;
}

/** As the app does, it looks again when all numbers that it read were taken meanwhile. */
export async function replayCall(bare: Bare, recording: CallRecording, window: HallWindow) {
  const began = performance.now();
  const ticketId = await bare.transaction(async run => {
    let found = await callIn(run, recording, window);
    for (let tries = 0; found === undefined && tries < TRIES; tries++) {
      found = await callIn(run, recording, window);
    }
    return found;
  });
  return { ms: performance.now() - began, ticketId };
}

/** Not measured: the visitor has been served. */
export async function clearWindow(bare: Bare, window: HallWindow, ticketId: string): Promise<void> {
  await bare.transaction(async run => {
    await run({
      sql: `update tickets set status = 'finished', outcome = 'done', ended_at = called_at where id = $1`,
      params: [ticketId],
    });
    await run({ sql: 'update windows set ticket_id = null where id = $1', params: [window.id] });
  });
}
