import type { TicketCommand } from '../../contract/tickets.ts';
import { dayOf } from '../../domain/calendar/day.ts';
import { isMissReason } from '../../domain/queue/outcomes.ts';
import { placeAfterMiss } from '../../domain/queue/place.ts';
import { isAtWindow, type TicketStatus, type TicketStep } from '../../domain/queue/ticket.ts';
import type { tickets } from '../db/schema/hall.ts';
import type { TicketColumns } from './record.ts';

export type TicketPatch = Partial<typeof tickets.$inferInsert>;

export interface Step {
  ticket: TicketColumns;
  body: TicketCommand;
  actorId: string;
  now: Date;
  /** Where a parked visitor is taken up again, and whose window that is. */
  window: { id: string; clerkId: string | null } | null;
}

/** Seconds of service so far: what earlier turns took, and this one when the visitor is at a window. */
function servedSeconds({ ticket, now }: Step): number {
  const before = ticket.serviceSeconds ?? 0;
  const since = ticket.startedAt ?? ticket.calledAt;
  if (!since || !isAtWindow(ticket.status as TicketStatus)) return before;
  return before + Math.max(0, Math.floor((now.getTime() - since.getTime()) / 1000));
}

const AWAY: TicketPatch = { windowId: null, clerkId: null, startedAt: null, parkedBy: null };

/** Back into the line: only who was missed gets another place, everybody else keeps theirs. */
const placeIn = ({ ticket, now }: Step): TicketPatch =>
  ticket.status === 'missed' ? { queuedAt: new Date(placeOfMissed(ticket, now.getTime())) } : {};

/** From when a missed number waits, were it to come back at `now`: a call of it (callNextSql) writes the same. */
export const placeOfMissed = (
  { takenAt, queuedAt, calledAt }: Pick<TicketColumns, 'takenAt' | 'queuedAt' | 'calledAt'>,
  now: number,
): number =>
  placeAfterMiss(
    {
      takenAt: takenAt.getTime(),
      queuedAt: queuedAt?.getTime() ?? null,
      calledAt: calledAt?.getTime() ?? null,
    },
    now,
  );

function miss({ ticket, body, now }: Step): TicketPatch {
  const said = body.reason && isMissReason(body.reason) ? body.reason : undefined;
  const missReason = body.missReason ?? said ?? (body.reason ? 'other' : 'no-answer');
  return { startedAt: null, missedAt: now, missReason, missCount: ticket.missCount + 1 };
}

function resume(step: Step): TicketPatch {
  const { ticket, actorId, now, window } = step;
  if (ticket.status === 'missed') return { ...AWAY, ...placeIn(step) };
  // A manager may press it, but who serves is the window's clerk.
  const clerkId = window?.clerkId ?? actorId;
  return { windowId: window?.id ?? null, clerkId, startedAt: now, parkedBy: null };
}

function transfer(step: Step): TicketPatch {
  const { ticket, body } = step;
  const served = servedSeconds(step);
  return {
    ...AWAY,
    ...placeIn(step),
    itemCode: body.itemCode ?? ticket.itemCode,
    forWindowId: body.windowId ?? null,
    forStaffId: body.staffId ?? null,
    firstInLine: body.firstInLine ?? false,
    serviceSeconds: ticket.status === 'waiting' || served === 0 ? ticket.serviceSeconds : served,
  };
}

/** Nobody knows how long the stuck visitor was served: that turn is not counted, and the figures leave it out. */
const release = ({ ticket, body }: Step): TicketPatch => ({
  ...AWAY,
  // To another window at once: first of those who wait there.
  forWindowId: body.windowId ?? null,
  forStaffId: null,
  firstInLine: body.windowId !== undefined || (body.firstInLine ?? false),
  inaccurateTime: ticket.inaccurateTime || ticket.status === 'serving',
});

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
export const PATCHES: Readonly<Record<TicketStep, (step: Step) => TicketPatch>> = {
  recall: ({ ticket, now }) => ({ callCount: ticket.callCount + 1, lastCalledAt: now }),
  start: ({ now }) => ({ startedAt: now }),
  miss,
  park: step => ({ parkedBy: step.actorId, serviceSeconds: servedSeconds(step) }),
  resume,
  transfer,
  finish: step => ({
    ...end(step, 'done'),
    startedAt: step.ticket.startedAt ?? step.ticket.calledAt,
    serviceSeconds: servedSeconds(step),
  }),
  cancel: step => end(step, 'cancelled'),
  release,
  'add-matter': ({ ticket }) => ({ visitId: ticket.visitId ?? ticket.id }),
};
