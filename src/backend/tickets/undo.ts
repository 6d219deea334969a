import { and, eq } from 'drizzle-orm';
import { dayOf } from '../../domain/calendar/day.ts';
import { isAtWindow, type TicketStatus } from '../../domain/queue/ticket.ts';
import { tickets } from '../db/schema/hall.ts';
import { recordEvent } from '../events/record.ts';
import { notFound, Problem } from '../http/problem.ts';
import type { House } from '../http/rooms.ts';
import type { Acting } from './acting.ts';
import { leaveWindow, occupy } from './atWindow.ts';
import { presentTicket, type TicketRow } from './record.ts';
import { refuseTicket } from './refuse.ts';
import { readTickets } from './spec.ts';
import { checkNoTwin } from './twin.ts';
import { bringsBack, type LastStep, lastStepOf, mayUndo, patchOf, untilOf } from './undoStep.ts';

/** @throws Problem 409 nothing to take back, too late, another day; 403 somebody else's step. */
function getLastStep(house: House, acting: Acting, row: TicketRow): LastStep {
  const step = lastStepOf(row.ticket);
  if (!step) throw refuseTicket(house.deps, row, acting, 'nothing-to-undo');
  if (!mayUndo(acting.actor, step)) throw new Problem(403, 'undo-not-yours');
  if (row.ticket.serviceDay !== dayOf(acting.now)) throw refuseTicket(house.deps, row, acting, 'day-over');
  if (acting.now > untilOf(step)) throw refuseTicket(house.deps, row, acting, 'undo-too-late');
  return step;
}

/**
 * @throws Problem 409 when the window that the visitor would leave or come back to is another clerk's by now, is
 * closed or has somebody else.
 */
async function restoreWindow(house: House, acting: Acting, row: TicketRow, step: LastStep): Promise<void> {
  const from = row.ticket.windowId;
  const to = bringsBack(step) ? ((step.ticket.windowId ?? from) as string | null) : null;
  if (isAtWindow(row.ticket.status as TicketStatus) && from !== to) {
    requireOwn(house, acting, row, row.windowClerkId);
    await leaveWindow(acting, row, step.window);
  }
  if (!to) return;
  const window = await occupy(house, acting, row, to, false);
  if (!window) throw refuseTicket(house.deps, row, acting, 'no-window');
  requireOwn(house, acting, row, window.clerkId);
}

/** A step of minutes ago gives nobody a window that has another clerk since. @throws Problem 409. */
function requireOwn(house: House, acting: Acting, row: TicketRow, clerkId: string | null): void {
  if (clerkId === acting.actor.id || acting.actor.roles.includes('manager')) return;
  throw refuseTicket(house.deps, row, acting, 'window-taken-over');
}

/** The second number is cancelled, while nobody has done anything with it. @throws Problem 409 */
async function takeMatterBack(house: House, acting: Acting, row: TicketRow, matterId: string): Promise<void> {
  const { tx, actor, now } = acting;
  const at = new Date(now);
  const isUntouched = and(eq(tickets.id, matterId), eq(tickets.status, 'parked'), eq(tickets.version, 1));
  const [matter] = await tx
    .update(tickets)
    .set({ status: 'cancelled', outcome: 'other', endedAt: at, version: 2, updatedAt: at })
    .where(isUntouched)
    .returning();
  if (!matter) throw refuseTicket(house.deps, row, acting, 'undo-matter-used');
  await recordEvent(house.deps, tx, {
    ...{ officeId: actor.officeId, actorId: actor.id, action: 'cancel' },
    ...{ subjectType: 'ticket', subjectId: matter.id, from: 'parked', to: 'cancelled' },
    data: { undone: 'add-matter', visitId: matter.visitId },
    at: now,
  });
}

/**
 * Takes back the last step of a locked ticket: the ticket and its window are as they were before it, but for their
 * version. A step that somebody else's followed cannot be taken back: a call by another window is theirs.
 */
export async function undoLast(house: House, acting: Acting, row: TicketRow) {
  const { tx, actor, now, body } = acting;
  const step = getLastStep(house, acting, row);
  await restoreWindow(house, acting, row, step);
  if (step.matterId) await takeMatterBack(house, acting, row, step.matterId);
  const patch = patchOf(step);
  if (patch.status === 'waiting')
    await checkNoTwin(house, acting, row, patch.itemCode ?? row.ticket.itemCode);
  const [ticket] = await tx
    .update(tickets)
    .set({ ...patch, undo: null, version: row.ticket.version + 1, updatedAt: new Date(now) })
    .where(eq(tickets.id, row.ticket.id))
    .returning();
  if (!ticket) throw notFound();
  await recordEvent(house.deps, tx, {
    officeId: actor.officeId,
    actorId: actor.id,
    action: 'undo',
    subjectType: 'ticket',
    subjectId: ticket.id,
    from: row.ticket.status,
    to: ticket.status,
    reason: body.reason || null,
    data: { undone: step.action, windowId: ticket.windowId ?? row.ticket.windowId },
    at: now,
  });
  const [restored] = await readTickets(tx, actor.officeId, [ticket.id]);
  return presentTicket(house.deps, restored ?? { ticket, windowClerkId: null }, acting);
}
