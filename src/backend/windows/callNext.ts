import { z } from 'zod';
import { HousePolicy } from '../../contract/policies.ts';
import type { CalledWhy } from '../../domain/queue/calledWhy.ts';
import type { Choice } from '../../domain/queue/choose.ts';
import type { Db } from '../db/db.ts';
import type { Deps } from '../deps.ts';
import { notFound, Problem } from '../http/problem.ts';
import type { House, RequestContext } from '../http/rooms.ts';
import { readItemPolicies } from '../office/policy.ts';
import { type LineState, nextInLine } from '../tickets/line.ts';
import { presentBecause, presentTicket, type TicketColumns } from '../tickets/record.ts';
import { type CallingWindow, callTicket, DEPTH, lockCallingWindow, readHeads } from './callNextSql.ts';
import { readWindow, refuseWindow } from './lock.ts';
import type { WaitingJson } from './waiting.ts';

export interface Calling extends Pick<RequestContext, 'actor' | 'language' | 'now'> {
  tx: Db;
  id: string;
  seen: number | undefined;
}

/** Somebody waits, but every number was held by another transaction: look again, this often and after so long. */
export const TRIES = 6;
const PAUSE_MS = 10;

/** Lets whoever holds the numbers end; longer with every try. */
export const pause = (deps: Pick<Deps, 'after'>, tries: number) =>
  new Promise<void>(resolve => {
    deps.after(PAUSE_MS * tries, resolve);
  });

/** @throws Problem 403 somebody else's window, 409 stale, not open, or with an unfinished visitor. */
export async function checkWindow({ tx, actor, id, seen }: Calling, window: CallingWindow): Promise<void> {
  if (window.clerkId !== actor.id && !actor.roles.includes('manager')) {
    throw new Problem(403, 'not-your-window');
  }
  const refuse = async (code: string) => refuseWindow(await readWindow(tx, actor.officeId, id), code, {});
  if (seen !== undefined && seen !== window.version) throw await refuse('stale');
  if (window.status !== 'open') throw await refuse('window-closed');
  if (window.ticketId) throw await refuse('window-busy');
}

/** What a window's row says of the rules there. */
export type RuleColumns = Pick<CallingWindow, 'policy' | 'itemPolicies' | 'privilegedInARow' | 'turnsTaken'>;

export const lineStateOf = (row: RuleColumns, now: number): LineState => ({
  policy: HousePolicy.parse(row.policy),
  itemPolicies: readItemPolicies(row.itemPolicies),
  privilegedInARow: row.privilegedInARow,
  cyclePosition: row.turnsTaken,
  now,
});

/** Whom the rule calls, and whom it would call if others took that one just now. */
export function choicesFor(
  row: RuleColumns,
  heads: readonly WaitingJson[],
  now: number,
): (Choice & { turns: number })[] {
  const state = lineStateOf(row, now);
  const choices: (Choice & { turns: number })[] = [];
  let left = heads;
  while (choices.length < DEPTH) {
    const choice = nextInLine(left, state);
    if (!choice) break;
    // A turn whose lane is empty is taken too; without a cycle a call is a turn.
    choices.push({ ...choice, turns: choice.cyclePosition - row.turnsTaken || 1 });
    left = left.filter(head => head.ticketId !== choice.ticketId);
  }
  return choices;
}

async function callFrom(
  house: House,
  { tx, actor, id, now }: Calling,
  window: CallingWindow,
  heads: readonly WaitingJson[],
): Promise<TicketColumns | undefined> {
  return callTicket(tx, {
    officeId: actor.officeId,
    windowId: id,
    clerkId: window.clerkId ?? actor.id,
    actorId: actor.id,
    eventId: house.deps.newId(),
    choices: choicesFor(window, heads, now),
    at: new Date(now),
  });
}

/** What a call answers. */
export const presentCall = (
  { deps }: House,
  { actor, language, now }: Calling,
  window: Pick<CallingWindow, 'clerkId'>,
  ticket: TicketColumns,
) => ({
  ticket: presentTicket(deps, { ticket, windowClerkId: window.clerkId }, { actor, language, now }),
  because: presentBecause(ticket.because as CalledWhy, language),
});

/**
 * Calls the next number to a window, in one short transaction: the window is locked and the lanes are read in one
 * statement, the rule chooses, a second statement takes the number. Undefined when nobody waits.
 * @throws Problem 404; 403 and 409 as above; 503 when numbers wait but stay locked.
 */
export async function callNext(house: House, calling: Calling) {
  const { tx, actor, id, now } = calling;
  if (!z.uuid().safeParse(id).success) throw notFound();
  const window = await lockCallingWindow(tx, actor.officeId, id, now);
  if (!window) throw notFound();
  await checkWindow(calling, window);
  let heads = window.heads;
  for (let tries = 0; heads.length > 0; tries += 1) {
    const ticket = await callFrom(house, calling, window, heads);
    if (ticket) {
      return presentCall(house, calling, window, ticket);
    }
    if (tries >= TRIES) throw new Problem(503, 'busy', { headers: { 'Retry-After': '1' } });
    heads = await readHeads(tx, id, now);
    if (heads.length > 0 && tries > 0) await pause(house.deps, tries);
  }
  return undefined;
}
