import type { HallWindow } from '../office/hall.ts';
import type { Bare, Run } from './driver.ts';
import type { Recording } from './mirror.ts';
import { fill, freshIds } from './replay.ts';

/** A recorded call-next, taken apart: which window, clerk and number its parameters meant. */
export interface CallRecording extends Recording {
  window: HallWindow;
  ticketId: string;
}

const TRIES = 6;

/** Of each lane so many are tried in one statement, as the app does. */
const MOST_CHOICES = 12;

// The driver answers JSON as text or as values, by how its types are set.
const read = <T>(json: unknown): T => (typeof json === 'string' ? JSON.parse(json) : json) as T;

const isChoices = (param: unknown): param is string =>
  typeof param === 'string' && param.startsWith('[{"place"');

/** The recorded choices, for the numbers that wait now: the first come first, without asking the rule. */
function choicesOf(recorded: string, heads: readonly { ticketId: string }[]): string {
  const [first] = JSON.parse(recorded) as object[];
  return JSON.stringify(
    heads.slice(0, MOST_CHOICES).map(({ ticketId }, place) => ({ ...first, place, id: ticketId })),
  );
}

/** The two statements of the call, for another window and whichever number is free. Undefined: nobody waits. */
async function callIn(run: Run, recording: CallRecording, window: HallWindow): Promise<string | undefined> {
  const [lock, take] = recording.statements;
  const recorded = take?.params.find(isChoices);
  if (!lock || !take || !recorded) throw new Error('a call is two statements, the second with its choices');
  const changes = new Map<unknown, unknown>([
    ...freshIds(recording.newIds),
    [recording.window.id, window.id],
    [recording.window.clerkId, window.clerkId],
  ]);
  const [row] = await run(fill(lock, changes));
  const heads = read<{ ticketId: string }[]>(row?.heads ?? []);
  if (heads.length === 0) return undefined;
  changes.set(recorded, choicesOf(recorded, heads));
  const [taken] = await run(fill(take, changes));
  return taken && read<{ id: string }>(taken.ticket).id;
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
