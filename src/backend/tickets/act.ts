import { eq } from 'drizzle-orm';
import type { CallNextAnswer, TicketActed } from '../../contract/tickets.ts';
import { isAtWindow, type TicketStatus, type TicketStep } from '../../domain/queue/ticket.ts';
import { tickets, type windows } from '../db/schema/hall.ts';
import { recordEvent } from '../events/record.ts';
import { checkVersion } from '../http/command.ts';
import { notFound } from '../http/problem.ts';
import type { House } from '../http/rooms.ts';
import { type Acting, type CallNext, lockTicket } from './acting.ts';
import { PATCHES } from './actions.ts';
import { leaveWindow, takeWindow } from './atWindow.ts';
import { checkAllowed, checkStep } from './checks.ts';
import { addMatter, findNextMatter } from './matter.ts';
import { UNSTATED } from './reasons.ts';
import { presentBecause, presentTicket, type TicketColumns, type TicketRow } from './record.ts';
import { refuseTicket } from './refuse.ts';
import { checkNoTwin } from './twin.ts';
import { undoLast } from './undo.ts';
import { beforeOf, type LastStep, lastStepOf } from './undoStep.ts';

/** After these the window is free, and the next one may be called in the same press. */
const FREES: ReadonlySet<TicketStep> = new Set(['miss', 'finish', 'park', 'transfer', 'cancel']);
/** Why, as the event says: what nobody gave a reason for says so where the fairness report asks for one. */
function reasonOf({ action, body }: Acting<TicketStep>, row: TicketRow, after: TicketColumns): string | null {
  if (body.reason) return body.reason;
  if (action === 'miss') return after.missReason;
  if (after.firstInLine && action === 'transfer') return body.note || null;
  return action === 'cancel' && row.ticket.status === 'waiting' ? UNSTATED : null;
}

/** Ticket and event, together with what a later `undo` puts back. */
async function writeStep(
  house: House,
  acting: Acting<TicketStep>,
  row: TicketRow,
  next: TicketStatus,
  { window, matterId }: { window: typeof windows.$inferSelect | null; matterId: string | undefined },
): Promise<TicketColumns> {
  const { tx, action, actor, body, now } = acting;
  const at = new Date(now);
  const version = row.ticket.version + 1;
  const step = { ticket: row.ticket, body, actorId: actor.id, now: at, window };
  const patch = { ...PATCHES[action](step), ...(body.note !== undefined && { note: body.note }) };
  const undo: LastStep = {
    action,
    at: at.toISOString(),
    by: actor.id,
    version,
    ticket: beforeOf(row.ticket, patch),
    ...(matterId && { matterId }),
  };
  // Whoever was called by mistake is called back from it also after a recall: what was before the call stays known.
  const kept = action === 'recall' ? (lastStepOf(row.ticket) ?? null) : undo;
  const [ticket] = await tx
    .update(tickets)
    .set({ ...patch, undo: kept && { ...kept, version }, status: next, version, updatedAt: at })
    .where(eq(tickets.id, row.ticket.id))
    .returning();
  if (!ticket) throw notFound();
  await recordEvent(house.deps, tx, {
    officeId: actor.officeId,
    actorId: actor.id,
    action,
    subjectType: 'ticket',
    subjectId: ticket.id,
    from: row.ticket.status,
    to: next,
    reason: reasonOf(acting, row, ticket),
    data: {
      windowId: ticket.windowId ?? row.ticket.windowId,
      ...(action === 'transfer' && {
        forWindowId: ticket.forWindowId,
        forStaffId: ticket.forStaffId,
        itemCode: ticket.itemCode,
      }),
      ...(action === 'add-matter' && { itemCode: body.itemCode }),
      // A place before others is told in the fairness report.
      ...(ticket.firstInLine && next === 'waiting' && { firstInLine: true }),
    },
    at: now,
  });
  return ticket;
}

/** Who comes after the number that has just left its window: the visitor's own next matter, else the next in line. */
async function callAfter(
  house: House,
  acting: Acting,
  row: TicketRow,
  callNext: CallNext,
): Promise<CallNextAnswer | null> {
  const { tx, actor, language, now } = acting;
  const id = row.ticket.windowId;
  if (!id || !isAtWindow(row.ticket.status as TicketStatus)) {
    throw refuseTicket(house.deps, row, acting, 'no-window');
  }
  const matterId = acting.action === 'finish' ? await findNextMatter(acting, row) : undefined;
  if (!matterId) return (await callNext(house, { tx, actor, language, now, id, seen: undefined })) ?? null;
  const resumed: Acting = {
    ...acting,
    id: matterId,
    action: 'resume',
    body: { windowId: id },
    seen: undefined,
  };
  const ticket = await actOnTicket(house, resumed, callNext);
  const { number, lane } = ticket;
  return { ticket, because: presentBecause({ code: 'same-visit', params: { number, lane } }, language) };
}

async function takeStep(
  house: House,
  asked: Acting<TicketStep>,
  row: TicketRow,
  callNext: CallNext,
): Promise<TicketActed> {
  const next = checkAllowed(house, asked, row);
  const acting = { ...asked, body: await checkStep(house, asked, row) };
  const { action, body } = acting;
  const from = row.ticket.status as TicketStatus;
  if (next === 'waiting') {
    await checkNoTwin(house, acting, row, body.itemCode ?? row.ticket.itemCode);
  }
  const window = action === 'resume' && from === 'parked' ? await takeWindow(house, acting, row) : null;
  if (isAtWindow(from) && !isAtWindow(next)) await leaveWindow(acting, row);
  const matter = action === 'add-matter' ? await addMatter(house, acting, row) : undefined;
  const about = { window, matterId: matter?.ticket.id };
  const ticket = await writeStep(house, acting, row, next, about);
  const windowClerkId = window ? window.clerkId : ticket.windowId ? row.windowClerkId : null;
  return {
    ...presentTicket(house.deps, { ticket, windowClerkId }, acting),
    ...(matter && { matter: presentTicket(house.deps, matter, acting) }),
    ...(body.next && FREES.has(action) && { next: await callAfter(house, acting, row, callNext) }),
  };
}

/**
 * One press on one ticket. The ticket is locked first, then a window: call-next locks them the other way round, but
 * never waits for a ticket.
 */
export async function actOnTicket(house: House, acting: Acting, callNext: CallNext): Promise<TicketActed> {
  const row = await lockTicket(acting);
  checkVersion(acting.seen, row.ticket, presentTicket(house.deps, row, acting));
  const { action } = acting;
  return action === 'undo'
    ? undoLast(house, acting, row)
    : takeStep(house, { ...acting, action }, row, callNext);
}
