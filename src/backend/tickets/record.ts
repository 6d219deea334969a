import type { TicketRecord } from '../../contract/tickets.ts';
import { maskIdNumber, maskName } from '../../domain/identity/mask.ts';
import { type CalledWhy, calledWhyText } from '../../domain/queue/calledWhy.ts';
import type { Lane } from '../../domain/queue/lanes.ts';
import type { TicketStatus } from '../../domain/queue/ticket.ts';
import type { tickets } from '../db/schema/hall.ts';
import type { Deps } from '../deps.ts';
import type { RequestContext } from '../http/rooms.ts';
import { actionsFor, undoFor } from './authority.ts';
import { untilOf } from './undoStep.ts';

export type TicketColumns = typeof tickets.$inferSelect;

/** A ticket with the clerk of the window at which it is (or was last): who may act on it follows from that. */
export interface TicketRow {
  ticket: TicketColumns;
  windowClerkId: string | null;
}

const iso = (instant: Date | null): string | null => instant?.toISOString() ?? null;

/** The reason of a call, with its sentence in the caller's language. */
export const presentBecause = (because: CalledWhy, language: 'zh' | 'en') => ({
  ...because,
  text: calledWhyText(because, language),
});

/** What leaves the server: name and document number masked, and exactly the actions that the caller may press. */
export function presentTicket(
  deps: Pick<Deps, 'vault'>,
  row: TicketRow,
  ask: Pick<RequestContext, 'actor' | 'language' | 'now'>,
): TicketRecord {
  const { ticket } = row;
  const undo = undoFor(ask.actor, row, ask.now);
  return {
    id: ticket.id,
    number: ticket.number,
    serviceDay: ticket.serviceDay,
    itemCode: ticket.itemCode,
    channel: ticket.channel,
    lane: ticket.lane as Lane,
    laneReason: ticket.laneReason,
    status: ticket.status as TicketStatus,
    applicantId: ticket.applicantId,
    applicantName: ticket.applicantName === null ? null : maskName(ticket.applicantName),
    // The mask of a resident card also fits every other document: what has not its form keeps two and two.
    idNumber:
      ticket.idNumberSealed === null ? null : maskIdNumber('id-card', deps.vault.open(ticket.idNumberSealed)),
    enterpriseId: ticket.enterpriseId,
    grantId: ticket.grantId,
    liaisonId: ticket.liaisonId,
    windowId: ticket.windowId,
    forWindowId: ticket.forWindowId,
    forStaffId: ticket.forStaffId,
    visitId: ticket.visitId,
    bookingId: ticket.bookingId,
    clerkId: ticket.clerkId,
    firstInLine: ticket.firstInLine,
    callCount: ticket.callCount,
    because: ticket.because === null ? null : presentBecause(ticket.because as CalledWhy, ask.language),
    chosenReason: ticket.chosenReason,
    takenAt: ticket.takenAt.toISOString(),
    queuedAt: iso(ticket.queuedAt),
    calledAt: iso(ticket.calledAt),
    lastCalledAt: iso(ticket.lastCalledAt),
    startedAt: iso(ticket.startedAt),
    endedAt: iso(ticket.endedAt),
    outcome: ticket.outcome,
    note: ticket.note,
    parkedBy: ticket.parkedBy,
    missedAt: iso(ticket.missedAt),
    missReason: ticket.missReason,
    missCount: ticket.missCount,
    inaccurateTime: ticket.inaccurateTime,
    waitSeconds: ticket.waitSeconds,
    serviceSeconds: ticket.serviceSeconds,
    undo: undo ? { action: undo.action, until: new Date(untilOf(undo)).toISOString() } : null,
    allowedActions: [...actionsFor(ask.actor, row, ask.now)],
    version: ticket.version,
  };
}
