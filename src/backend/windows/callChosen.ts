import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { dayOf } from '../../domain/calendar/day.ts';
import { isPrivileged, type Lane } from '../../domain/queue/lanes.ts';
import { rowsOf } from '../db/db.ts';
import { invalid, notFound, Problem } from '../http/problem.ts';
import type { House } from '../http/rooms.ts';
import { placeOfMissed } from '../tickets/actions.ts';
import type { TicketColumns } from '../tickets/record.ts';
import { refuseTicket } from '../tickets/refuse.ts';
import { readTickets } from '../tickets/spec.ts';
import { type Calling, checkWindow, choicesFor, pause, presentCall, TRIES } from './callNext.ts';
import { type Calls, callTicket, lockCallingWindow } from './callNextSql.ts';
import { isServed } from './waiting.ts';

interface Choosing extends Calling {
  ticketId: string;
  reason: string;
}

const MINUTE = 60_000;

/** @throws Problem 422 no such number; 409 of another day, not waiting nor missed, for other windows. */
async function getCallable(house: House, choosing: Choosing): Promise<TicketColumns> {
  const { tx, actor, id, now, ticketId } = choosing;
  const [row] = await readTickets(tx, actor.officeId, [ticketId]);
  if (!row) throw invalid({ ticketId: 'unknown' });
  const { ticket } = row;
  if (ticket.serviceDay !== dayOf(now)) throw refuseTicket(house.deps, row, choosing, 'day-over');
  if (ticket.status !== 'waiting' && ticket.status !== 'missed') {
    throw refuseTicket(house.deps, row, choosing, 'not-callable');
  }
  const served = await rowsOf(
    tx,
    sql`select 1 from tickets t join windows w on w.id = ${id}::uuid and ${isServed} where t.id = ${ticketId}::uuid`,
  );
  if (served.length === 0) throw refuseTicket(house.deps, row, choosing, 'not-for-window');
  return ticket;
}

/** A call out of the order: it counts for the bound like any other of its lane. */
function choiceOf(ticket: TicketColumns, privilegedInARow: number, { reason, now }: Choosing): Calls {
  const lane = ticket.lane as Lane;
  const isMissed = ticket.status === 'missed';
  const since = isMissed ? placeOfMissed(ticket, now) : (ticket.queuedAt ?? ticket.takenAt).getTime();
  const waitedMinutes = Math.max(0, Math.floor((now - since) / MINUTE));
  return {
    ticketId: ticket.id,
    because: { code: 'chosen', params: { lane, number: ticket.number, waitedMinutes, reason } },
    privilegedInARow: isPrivileged(lane) ? privilegedInARow + 1 : 0,
  };
}

/**
 * Calls a number that somebody chose, a missed one too, in one transaction like call-next. The number that the order
 * would choose is called by the order; every other one needs a reason, which stays with it and in its event.
 * @throws Problem 404, 403 and 409 of the window as call-next; 422 unknown number, no reason; 409 the number is not
 * callable (any more); 503 when it stays locked.
 */
export async function callChosen(house: House, choosing: Choosing) {
  const { tx, actor, id, now, ticketId, reason } = choosing;
  if (!z.uuid().safeParse(id).success) throw notFound();
  const window = await lockCallingWindow(tx, actor.officeId, id, now);
  if (!window) throw notFound();
  await checkWindow(choosing, window);
  const [first] = choicesFor(window, window.heads, now);
  const isNext = first?.ticketId === ticketId;
  for (let tries = 0; ; tries += 1) {
    const target = await getCallable(house, choosing);
    if (!isNext && reason === '') throw invalid({ reason: 'required' });
    const ticket = await callTicket(tx, {
      officeId: actor.officeId,
      windowId: id,
      clerkId: window.clerkId ?? actor.id,
      actorId: actor.id,
      eventId: house.deps.newId(),
      choices: [isNext ? first : choiceOf(target, window.privilegedInARow, choosing)],
      at: new Date(now),
      ...(!isNext && { chosen: { reason } }),
    });
    if (ticket) return presentCall(house, choosing, window, ticket);
    if (tries >= TRIES) throw new Problem(503, 'busy', { headers: { 'Retry-After': '1' } });
    await pause(house.deps, tries + 1);
  }
}
