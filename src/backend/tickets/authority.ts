import { allowedTicketActions, type TicketAction, type TicketStatus } from '../../domain/queue/ticket.ts';
import { can } from '../../domain/staff/permissions.ts';
import type { Actor } from '../deps.ts';
import type { TicketColumns } from './record.ts';
import { type LastStep, lastStepOf, mayUndo, untilOf } from './undoStep.ts';

/** The part of a row on which it depends who may act. */
export interface Held {
  ticket: Pick<TicketColumns, 'status' | 'parkedBy' | 'undo' | 'version'>;
  windowClerkId: string | null;
}

/**
 * Whether this person, and not only somebody, may do it: the clerk of the ticket's window or a manager. A number that
 * waits or was missed stands at no window, so any clerk may; a parked one may be taken up again at any window. A call
 * that is stuck is released by a manager only; a last step is taken back by whom `undoFor` says.
 */
export function mayAct(actor: Pick<Actor, 'id' | 'roles'>, row: Held, action: TicketAction): boolean {
  if (!can(actor.roles, 'tickets.act')) return false;
  if (actor.roles.includes('manager')) return true;
  if (action === 'release') return false;
  const { status, parkedBy } = row.ticket;
  if (status === 'waiting' || status === 'missed') return true;
  if (status === 'parked' && (action === 'resume' || parkedBy === actor.id)) return true;
  return row.windowClerkId === actor.id;
}

/** The last step, when the caller may still take it back; whether its window is free then is seen then. */
export function undoFor(
  actor: Pick<Actor, 'id' | 'roles'>,
  { ticket }: Held,
  now: number,
): LastStep | undefined {
  const step = can(actor.roles, 'tickets.act') ? lastStepOf(ticket) : undefined;
  return step && mayUndo(actor, step) && now <= untilOf(step) ? step : undefined;
}

/** What the caller may press on this ticket now: the state table and the authority together. */
export const actionsFor = (
  actor: Pick<Actor, 'id' | 'roles'>,
  row: Held,
  now?: number,
): readonly TicketAction[] => {
  const canUndo = now !== undefined && undoFor(actor, row, now) !== undefined;
  return allowedTicketActions(row.ticket.status as TicketStatus, canUndo).filter(
    action => action === 'undo' || mayAct(actor, row, action),
  );
};
