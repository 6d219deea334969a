import { z } from 'zod';
import { dayOf } from '../../domain/calendar/day.ts';
import type { Because } from '../../domain/queue/because.ts';
import type { Db } from '../db/db.ts';
import type { Deps } from '../deps.ts';
import { notFound, Problem } from '../http/problem.ts';
import type { House, RequestContext } from '../http/rooms.ts';
import { OfficeSettings } from '../office/settings.ts';
import { nextInLine } from '../tickets/line.ts';
import { presentBecause, presentTicket, type TicketColumns } from '../tickets/record.ts';
import { type CallingWindow, callTicket, lockCallingWindow, readHeads } from './callNextSql.ts';
import { readWindow, refuseWindow } from './lock.ts';
import type { WaitingJson } from './waiting.ts';

interface Calling extends Pick<RequestContext, 'actor' | 'language' | 'now'> {
  tx: Db;
  id: string;
  seen: number | undefined;
}

/** Somebody waits, but every number was held by another transaction: look again, this often and after so long. */
const TRIES = 6;
const PAUSE_MS = 10;

const pause = (deps: Pick<Deps, 'after'>, ms: number) =>
  new Promise<void>(resolve => {
    deps.after(ms, resolve);
  });

/** @throws Problem 403 somebody else's window, 409 stale, not open, or with an unfinished visitor. */
async function checkWindow({ tx, actor, id, seen }: Calling, window: CallingWindow): Promise<void> {
  if (window.clerkId !== actor.id && !actor.roles.includes('manager')) {
    throw new Problem(403, 'not-your-window');
  }
  const refuse = async (code: string) => refuseWindow(await readWindow(tx, actor.officeId, id), code, {});
  if (seen !== undefined && seen !== window.version) throw await refuse('stale');
  if (window.status !== 'open') throw await refuse('window-closed');
  if (window.ticketId) throw await refuse('window-busy');
}

/** Tries the numbers in the order of the rule until one is free; what another window just took drops out. */
async function callFrom(
  house: House,
  calling: Calling,
  window: CallingWindow,
  heads: readonly WaitingJson[],
): Promise<TicketColumns | undefined> {
  const { tx, actor, id, now } = calling;
  const { policy } = OfficeSettings.parse(window.settings);
  let left = heads;
  for (;;) {
    const choice = nextInLine(left, { privilegedInARow: window.privilegedInARow, policy, now });
    if (!choice) return undefined;
    const called = await callTicket(tx, {
      officeId: actor.officeId,
      windowId: id,
      clerkId: window.clerkId ?? actor.id,
      actorId: actor.id,
      eventId: house.deps.newId(),
      choice,
      at: new Date(now),
    });
    if (called) return called;
    left = left.filter(head => head.ticketId !== choice.ticketId);
  }
}

/**
 * Calls the next number to a window, in one short transaction: the window is locked and the lanes are read in one
 * statement, the rule chooses, a second statement takes the number. Undefined when nobody waits.
 * @throws Problem 404; 403 and 409 as above; 503 when numbers wait but stay locked.
 */
export async function callNext(house: House, calling: Calling) {
  const { tx, actor, id, now, language } = calling;
  if (!z.uuid().safeParse(id).success) throw notFound();
  const today = dayOf(now);
  const window = await lockCallingWindow(tx, actor.officeId, id, today);
  if (!window) throw notFound();
  await checkWindow(calling, window);
  let heads = window.heads;
  for (let tries = 0; heads.length > 0; tries += 1) {
    const ticket = await callFrom(house, calling, window, heads);
    if (ticket) {
      const row = { ticket, windowClerkId: window.clerkId };
      return {
        ticket: presentTicket(house.deps, row, { actor, language }),
        because: presentBecause(ticket.because as Because, language),
      };
    }
    if (tries >= TRIES) throw new Problem(503, 'busy', { headers: { 'Retry-After': '1' } });
    heads = await readHeads(tx, id, today);
    if (heads.length > 0 && tries > 0) await pause(house.deps, PAUSE_MS * tries);
  }
  return undefined;
}
