import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { tickets, windows } from '../db/schema/hall.ts';
import { invalid } from '../http/problem.ts';
import type { House } from '../http/rooms.ts';
import type { Acting } from './acting.ts';
import type { TicketRow } from './record.ts';
import { refuseTicket } from './refuse.ts';

/** The window's row, locked. Tickets are locked before windows; call-next goes the other way and waits for no ticket. */
async function lockRow({ tx, actor }: Acting, id: string) {
  const [window] = await tx
    .select()
    .from(windows)
    .where(and(eq(windows.officeId, actor.officeId), eq(windows.id, id)))
    .for('update');
  return window;
}

async function numberOf({ tx }: Acting, ticketId: string): Promise<string> {
  const [row] = await tx.select({ number: tickets.number }).from(tickets).where(eq(tickets.id, ticketId));
  return row?.number ?? '';
}

/** The caller's own window for a parked visitor: where the number was, else an open and free one. */
async function findOwnWindow({ tx, actor }: Acting, { ticket }: TicketRow): Promise<string | undefined> {
  const [own] = await tx
    .select({ id: windows.id })
    .from(windows)
    .where(and(eq(windows.officeId, actor.officeId), eq(windows.clerkId, actor.id)))
    .orderBy(
      desc(sql`${windows.status} = 'open'`),
      desc(sql`${windows.ticketId} is null`),
      desc(sql`${windows.id} is not distinct from ${ticket.windowId}::uuid`),
      asc(windows.no),
    )
    .limit(1);
  return own?.id;
}

/**
 * Puts the number to a window that is free; `mustBeOpen` unless a step is taken back there.
 * @throws Problem 409 closed, or with another number.
 */
export async function occupy(
  house: House,
  acting: Acting,
  row: TicketRow,
  id: string,
  mustBeOpen = true,
): Promise<typeof windows.$inferSelect | undefined> {
  const window = await lockRow(acting, id);
  if (!window) return undefined;
  const { deps } = house;
  if (mustBeOpen ? window.status !== 'open' : window.status === 'closed') {
    throw refuseTicket(deps, row, acting, 'window-closed', { window: window.no });
  }
  if (window.ticketId && window.ticketId !== row.ticket.id) {
    const number = await numberOf(acting, window.ticketId);
    throw refuseTicket(deps, row, acting, 'window-busy', { number });
  }
  await acting.tx
    .update(windows)
    .set({ ticketId: row.ticket.id, updatedAt: new Date(acting.now) })
    .where(eq(windows.id, window.id));
  return window;
}

/** The window at which a parked visitor is taken up again: the caller's own, for a manager also the one named. */
export async function takeWindow(house: House, acting: Acting, row: TicketRow) {
  const isManager = acting.actor.roles.includes('manager');
  const named = isManager ? acting.body.windowId : undefined;
  const wanted = named ?? (await findOwnWindow(acting, row)) ?? (isManager ? row.ticket.windowId : undefined);
  const window = wanted ? await occupy(house, acting, row, wanted) : undefined;
  if (window) return window;
  throw named ? invalid({ windowId: 'unknown' }) : refuseTicket(house.deps, row, acting, 'no-window');
}

/** The window of a number that leaves it, with what a taken-back call had counted. */
export async function leaveWindow(
  { tx, now }: Pick<Acting, 'tx' | 'now'>,
  { ticket }: TicketRow,
  counters: { privilegedInARow?: number; callsMade?: number } = {},
): Promise<void> {
  if (!ticket.windowId) return;
  await tx
    .update(windows)
    .set({ ticketId: null, ...counters, updatedAt: new Date(now) })
    .where(and(eq(windows.id, ticket.windowId), eq(windows.ticketId, ticket.id)));
}
