import { addDays, dayOf, type Instant } from '../../domain/calendar/day.ts';
import type { World } from '../world.ts';
import type { Fate, TakenTicket } from './ticketBook.ts';

/** Days for which the log tells the life of a number; of older ones the history is in the rows. */
const DAYS_TOLD = 5;

/** Lines of the log for one number: taken, called, and how it ended. */
export function ticketEvents(world: World, ticket: TakenTicket, fate: Fate): void {
  if (dayOf(ticket.takenAt) <= addDays(world.today, -DAYS_TOLD)) return;
  const clerkId = fate.clerkId ?? null;
  const tell = (at: Instant, action: string, from: string | null, to: string, actorId: string | null) =>
    world.log.add({ at, actorId, action, subjectType: 'ticket', subjectId: ticket.id, from, to });
  tell(ticket.takenAt, 'take', null, 'waiting', null);
  if (fate.calledAt === undefined) {
    if (fate.status === 'cancelled') tell(fate.updatedAt, 'cancel', 'waiting', 'cancelled', null);
    return;
  }
  tell(fate.calledAt, 'call', 'waiting', 'called', clerkId);
  if (fate.startedAt !== undefined) tell(fate.startedAt, 'start', 'called', 'serving', clerkId);
  if (fate.status === 'missed') {
    tell(fate.calledAt + (fate.updatedAt - fate.calledAt) / 2, 'recall', 'called', 'called', clerkId);
    tell(fate.updatedAt, 'miss', 'called', 'missed', clerkId);
  }
  if (fate.status === 'parked') tell(fate.updatedAt, 'park', 'serving', 'parked', clerkId);
  if (fate.status === 'finished') tell(fate.updatedAt, 'finish', 'serving', 'finished', clerkId);
}
