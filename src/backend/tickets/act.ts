import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { TicketCommand } from '../../contract/tickets.ts';
import { dayOf } from '../../domain/calendar/day.ts';
import {
  isAtWindow,
  nextTicketStatus,
  type TicketAction,
  type TicketStatus,
} from '../../domain/queue/ticket.ts';
import type { Db } from '../db/db.ts';
import { tickets, windows } from '../db/schema/hall.ts';
import { recordEvent } from '../events/record.ts';
import { checkVersion } from '../http/command.ts';
import { invalid, notFound, Problem } from '../http/problem.ts';
import type { House, RequestContext } from '../http/rooms.ts';
import { PATCHES } from './actions.ts';
import { mayAct } from './authority.ts';
import { presentTicket, type TicketRow } from './record.ts';
import { ticketScope } from './spec.ts';
import { requireOpenItem } from './take.ts';
import { statusText } from './texts.ts';

export interface Acting extends Pick<RequestContext, 'actor' | 'language' | 'now'> {
  tx: Db;
  body: TicketCommand;
  id: string;
  action: TicketAction;
  seen: number | undefined;
}

/** A second press of "recall" within this time is the same press. */
const RECALL_LOCK_MS = 3_000;

async function lockTicket({ tx, id, actor }: Acting): Promise<TicketRow> {
  const [row] = await tx
    .select({ ticket: tickets, windowClerkId: windows.clerkId })
    .from(tickets)
    .leftJoin(windows, eq(windows.id, tickets.windowId))
    .where(and(ticketScope({ actor }), eq(tickets.id, id)))
    .for('update', { of: tickets });
  if (!row) throw notFound();
  return row;
}

function refuse(house: House, acting: Acting, row: TicketRow, code: string, params = {}): Problem {
  const record = presentTicket(house.deps, row, acting);
  const status = statusText(record.status, acting.language);
  return new Problem(409, code, {
    params: { status, number: record.number, day: record.serviceDay, ...params },
    extra: { status: record.status, allowedActions: record.allowedActions, record },
  });
}

/** The window at which a parked visitor is taken up again: the caller's own, for a manager also the one named. */
async function takeWindow(house: House, acting: Acting, row: TicketRow) {
  const { tx, actor, body } = acting;
  const isManager = actor.roles.includes('manager');
  const named = isManager ? body.windowId : undefined;
  const isOwn = eq(windows.clerkId, actor.id);
  const [own] = await tx
    .select({ id: windows.id })
    .from(windows)
    .where(and(eq(windows.officeId, actor.officeId), isOwn))
    .orderBy(desc(sql`${windows.status} = 'open'`), desc(sql`${windows.ticketId} is null`), asc(windows.no))
    .limit(1);
  const wanted = named ?? own?.id ?? (isManager ? row.ticket.windowId : null);
  const [window] = wanted
    ? await tx
        .select()
        .from(windows)
        .where(and(eq(windows.officeId, actor.officeId), eq(windows.id, wanted)))
        .for('update')
    : [];
  if (!window) throw named ? invalid({ windowId: 'unknown' }) : refuse(house, acting, row, 'no-window');
  if (window.status !== 'open') throw refuse(house, acting, row, 'window-closed', { window: window.no });
  if (window.ticketId) {
    const [busy] = await tx
      .select({ number: tickets.number })
      .from(tickets)
      .where(eq(tickets.id, window.ticketId));
    throw refuse(house, acting, row, 'window-busy', { number: busy?.number ?? '' });
  }
  await tx
    .update(windows)
    .set({ ticketId: row.ticket.id, updatedAt: new Date(acting.now) })
    .where(eq(windows.id, window.id));
  return window;
}

/** @throws Problem 422 when a transfer goes nowhere, or to what is not there; 409 to an item that is not open. */
async function checkTarget(acting: Acting): Promise<void> {
  const { tx, actor, body } = acting;
  if (!body.windowId && !body.itemCode)
    throw invalid({ windowId: 'transfer-target', itemCode: 'transfer-target' });
  if (body.itemCode) await requireOpenItem(acting, body.itemCode);
  if (!body.windowId) return;
  const [window] = await tx
    .select({ id: windows.id })
    .from(windows)
    .where(and(eq(windows.officeId, actor.officeId), eq(windows.id, body.windowId)));
  if (!window) throw invalid({ windowId: 'unknown' });
}

/** @throws Problem 409 by the state table, 403 when it is somebody else's visitor. */
function checkAllowed(house: House, acting: Acting, row: TicketRow): TicketStatus {
  const { action, actor, now } = acting;
  const next = nextTicketStatus(row.ticket.status as TicketStatus, action);
  if (!next) throw refuse(house, acting, row, 'not-allowed');
  if (!mayAct(actor, row, action)) throw new Problem(403, 'not-your-window');
  const isOver = row.ticket.serviceDay !== dayOf(now);
  if (isOver && (action === 'resume' || action === 'transfer')) throw refuse(house, acting, row, 'day-over');
  return next;
}

async function leaveWindow({ tx, now }: Acting, { ticket }: TicketRow): Promise<void> {
  if (!ticket.windowId) return;
  await tx
    .update(windows)
    .set({ ticketId: null, updatedAt: new Date(now) })
    .where(and(eq(windows.id, ticket.windowId), eq(windows.ticketId, ticket.id)));
}

/**
 * One press on one ticket. The ticket is locked first, then a window: call-next locks them the other way round, but
 * never waits for a ticket.
 */
export async function actOnTicket(house: House, acting: Acting) {
  const { tx, action, actor, now, body } = acting;
  const row = await lockTicket(acting);
  checkVersion(acting.seen, row.ticket, presentTicket(house.deps, row, acting));
  const next = checkAllowed(house, acting, row);
  const from = row.ticket.status as TicketStatus;
  if (action === 'recall' && now - row.ticket.updatedAt.getTime() < RECALL_LOCK_MS) {
    return presentTicket(house.deps, row, acting);
  }
  if (action === 'transfer') await checkTarget(acting);
  const window = action === 'resume' && from === 'parked' ? await takeWindow(house, acting, row) : null;
  if (isAtWindow(from) && !isAtWindow(next)) await leaveWindow(acting, row);
  const at = new Date(now);
  const patch = PATCHES[action]({
    ticket: row.ticket,
    body,
    actorId: actor.id,
    now: at,
    windowId: window?.id ?? null,
  });
  const [ticket] = await tx
    .update(tickets)
    .set({
      ...patch,
      ...(body.note !== undefined && { note: body.note }),
      status: next,
      version: row.ticket.version + 1,
      updatedAt: at,
    })
    .where(eq(tickets.id, row.ticket.id))
    .returning();
  if (!ticket) throw notFound();
  await recordEvent(house.deps, tx, {
    officeId: actor.officeId,
    actorId: actor.id,
    action,
    subjectType: 'ticket',
    subjectId: ticket.id,
    from,
    to: next,
    reason: body.reason || null,
    data: {
      windowId: ticket.windowId ?? row.ticket.windowId,
      ...(action === 'transfer' && { forWindowId: ticket.forWindowId, itemCode: ticket.itemCode }),
    },
    at: now,
  });
  const windowClerkId = window ? window.clerkId : ticket.windowId ? row.windowClerkId : null;
  return presentTicket(house.deps, { ticket, windowClerkId }, acting);
}
