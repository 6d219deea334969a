import type { TicketCommand } from '../../contract/tickets.ts';
import { dayOf } from '../../domain/calendar/day.ts';
import { isAtWindow, type TicketAction, type TicketStatus } from '../../domain/queue/ticket.ts';
import type { tickets } from '../db/schema/hall.ts';
import type { TicketColumns } from './record.ts';

export type TicketPatch = Partial<typeof tickets.$inferInsert>;

export interface Step {
  ticket: TicketColumns;
  body: TicketCommand;
  actorId: string;
  now: Date;
  /** Where a parked visitor is taken up again. */
  windowId: string | null;
}

/** Seconds of service so far: what earlier turns took, and this one when the visitor is at a window. */
function servedSeconds({ ticket, now }: Step): number {
  const before = ticket.serviceSeconds ?? 0;
  const since = ticket.startedAt ?? ticket.calledAt;
  if (!since || !isAtWindow(ticket.status as TicketStatus)) return before;
  return before + Math.max(0, Math.floor((now.getTime() - since.getTime()) / 1000));
}

const AWAY: TicketPatch = { windowId: null, clerkId: null, startedAt: null, parkedBy: null };

function resume({ ticket, actorId, now, windowId }: Step): TicketPatch {
  if (ticket.status === 'missed') return AWAY;
  return { windowId, clerkId: actorId, startedAt: now, parkedBy: null };
}

function transfer(step: Step): TicketPatch {
  const { ticket, body } = step;
  const served = servedSeconds(step);
  return {
    ...AWAY,
    itemCode: body.itemCode ?? ticket.itemCode,
    forWindowId: body.windowId ?? null,
    firstInLine: body.firstInLine ?? false,
    serviceSeconds: ticket.status === 'waiting' || served === 0 ? ticket.serviceSeconds : served,
  };
}

const end = ({ ticket, body, now }: Step, outcome: string): TicketPatch => ({
  endedAt: now,
  outcome: body.outcome || outcome,
  inaccurateTime:
    body.inaccurateTime ?? (ticket.inaccurateTime || ticket.serviceDay !== dayOf(now.getTime())),
});

/**
 * What each action writes beside the status. `takenAt` appears nowhere: no action changes it. Service from `called`
 * starts at the call; a parked visitor's turns are added up.
 */
export const PATCHES: Readonly<Record<TicketAction, (step: Step) => TicketPatch>> = {
  recall: ({ ticket }) => ({ callCount: ticket.callCount + 1 }),
  start: ({ now }) => ({ startedAt: now }),
  miss: () => ({ startedAt: null }),
  park: step => ({ parkedBy: step.actorId, serviceSeconds: servedSeconds(step) }),
  resume,
  transfer,
  finish: step => ({
    ...end(step, 'done'),
    startedAt: step.ticket.startedAt ?? step.ticket.calledAt,
    serviceSeconds: servedSeconds(step),
  }),
  cancel: step => end(step, 'cancelled'),
};
