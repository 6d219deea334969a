import { allowedTicketActions, type TicketAction, type TicketStatus } from '../../domain/queue/ticket.ts';
import { can } from '../../domain/staff/permissions.ts';
import type { Actor } from '../deps.ts';

/** The part of a row on which it depends who may act. */
export interface Held {
  ticket: { status: string; parkedBy: string | null };
  windowClerkId: string | null;
}

/**
 * Whether this person, and not only somebody, may do it: the clerk of the ticket's window or a manager. A number that
 * waits or was missed stands at no window, so any clerk may; a parked one may be taken up again at any window.
 */
export function mayAct(actor: Pick<Actor, 'id' | 'roles'>, row: Held, action: TicketAction): boolean {
  if (!can(actor.roles, 'tickets.act')) return false;
  if (actor.roles.includes('manager')) return true;
  const { status, parkedBy } = row.ticket;
  if (status === 'waiting' || status === 'missed') return true;
  if (status === 'parked' && (action === 'resume' || parkedBy === actor.id)) return true;
  return row.windowClerkId === actor.id;
}

/** What the caller may press on this ticket now: the state table and the authority together. */
export const actionsFor = (actor: Pick<Actor, 'id' | 'roles'>, row: Held): readonly TicketAction[] =>
  allowedTicketActions(row.ticket.status as TicketStatus).filter(action => mayAct(actor, row, action));
