import { and, eq } from 'drizzle-orm';
import type { TicketCommand } from '../../contract/tickets.ts';
import { dayOf } from '../../domain/calendar/day.ts';
import { isTicketOutcome } from '../../domain/queue/outcomes.ts';
import { nextTicketStatus, type TicketStatus, type TicketStep } from '../../domain/queue/ticket.ts';
import { can } from '../../domain/staff/permissions.ts';
import type { Role } from '../../domain/staff/roles.ts';
import { windows } from '../db/schema/hall.ts';
import { staff } from '../db/schema/staff.ts';
import { invalid, Problem } from '../http/problem.ts';
import type { House } from '../http/rooms.ts';
import { findStandIn } from '../notices/notify.ts';
import type { Acting } from './acting.ts';
import { mayAct } from './authority.ts';
import { requireOpenItem } from './openItem.ts';
import type { TicketRow } from './record.ts';
import { refuseTicket } from './refuse.ts';

const TODAY_ONLY: ReadonlySet<TicketStep> = new Set(['resume', 'transfer', 'release', 'add-matter']);

/** @throws Problem 409 by the state table, 403 when it is somebody else's visitor or the manager's step. */
export function checkAllowed(house: House, acting: Acting<TicketStep>, row: TicketRow): TicketStatus {
  const { action, actor, now } = acting;
  const next = nextTicketStatus(row.ticket.status as TicketStatus, action);
  if (!next) throw refuseTicket(house.deps, row, acting, 'not-allowed');
  if (!mayAct(actor, row, action)) {
    throw new Problem(403, action === 'release' ? 'forbidden' : 'not-your-window');
  }
  if (row.ticket.serviceDay !== dayOf(now) && TODAY_ONLY.has(action)) {
    throw refuseTicket(house.deps, row, acting, 'day-over');
  }
  return next;
}

/** A second recall within the lock is a press too many. @throws Problem 409 that says how long. */
function checkRecall(house: House, acting: Acting, row: TicketRow, lockSeconds: number): void {
  const { calledAt, lastCalledAt } = row.ticket;
  // The call itself locks nothing: whoever calls may call out again at once.
  if (!lastCalledAt || (calledAt && lastCalledAt <= calledAt)) return;
  const left = lastCalledAt.getTime() + lockSeconds * 1000 - acting.now;
  if (left <= 0) return;
  const seconds = Math.ceil(left / 1000);
  throw refuseTicket(
    house.deps,
    row,
    acting,
    'too-soon',
    { seconds },
    { extra: { seconds }, headers: { 'Retry-After': String(seconds) } },
  );
}

/** @throws Problem 422 whom a colleague parked is taken over with a reason; 409 missed too often, but for a manager. */
function checkResume(house: House, acting: Acting, row: TicketRow, maxMisses: number): void {
  const { actor, body } = acting;
  if (actor.roles.includes('manager')) return;
  const { status, parkedBy, missCount } = row.ticket;
  if (status === 'parked' && parkedBy !== actor.id && !body.reason) throw invalid({ reason: 'required' });
  if (status === 'missed' && missCount >= maxMisses) {
    throw refuseTicket(house.deps, row, acting, 'missed-too-often', { times: missCount });
  }
}

/**
 * A window that is still closed may be meant: it opens later, the dialog says that it is closed, and the live hall shows
 * who waits for it. @throws Problem 422 unknown.
 */
async function checkWindow({ tx, actor }: Acting, id: string): Promise<void> {
  const [window] = await tx
    .select({ id: windows.id })
    .from(windows)
    .where(and(eq(windows.officeId, actor.officeId), eq(windows.id, id)));
  if (!window) throw invalid({ windowId: 'unknown' });
}

async function findClerk({ tx, actor }: Acting, id: string): Promise<{ name: string } | undefined> {
  const [person] = await tx
    .select({ name: staff.name, roles: staff.roles })
    .from(staff)
    .where(and(eq(staff.officeId, actor.officeId), eq(staff.id, id), eq(staff.active, true)));
  return person && can(person.roles as Role[], 'windows.call') ? person : undefined;
}

/**
 * Who will call the number: the person named, or who stands in for them now.
 * @throws Problem 422 nobody who calls; 409 they have no window.
 */
async function getCaller(house: House, acting: Acting, row: TicketRow, staffId: string): Promise<string> {
  const { tx, actor, now } = acting;
  if (!(await findClerk(acting, staffId))) throw invalid({ staffId: 'unknown' });
  const callerId = await findStandIn(tx, actor.officeId, staffId, now);
  const caller = await findClerk(acting, callerId);
  const [own] = await tx
    .select({ id: windows.id })
    .from(windows)
    .where(and(eq(windows.officeId, actor.officeId), eq(windows.clerkId, callerId)))
    .limit(1);
  if (caller && own) return callerId;
  throw refuseTicket(house.deps, row, acting, 'target-absent', { name: caller?.name ?? '' });
}

/**
 * The transfer to carry out: who is away is stood in for.
 * @throws Problem 422 to nowhere, to two places, to what is not there, before others without a reason; 409 to an item
 * that is not open, or to where nobody calls.
 */
async function checkTransfer(house: House, acting: Acting, row: TicketRow): Promise<TicketCommand> {
  const { body } = acting;
  const { windowId, itemCode, staffId } = body;
  if (!windowId && !itemCode && !staffId) {
    throw invalid({ windowId: 'transfer-target', itemCode: 'transfer-target', staffId: 'transfer-target' });
  }
  if (windowId && staffId) throw invalid({ windowId: 'transfer-target', staffId: 'transfer-target' });
  if (body.firstInLine && !body.reason && !body.note) throw invalid({ reason: 'required' });
  if (itemCode) await requireOpenItem(acting, itemCode);
  if (windowId) await checkWindow(acting, windowId);
  return staffId ? { ...body, staffId: await getCaller(house, acting, row, staffId) } : body;
}

/** A stuck call goes back into the line, or to another window. @throws Problem 422 without a reason, to where it is. */
async function checkRelease(acting: Acting, { ticket }: TicketRow): Promise<void> {
  const { reason, windowId } = acting.body;
  if (!reason) throw invalid({ reason: 'required' });
  if (!windowId) return;
  if (windowId === ticket.windowId) throw invalid({ windowId: 'window-same' });
  await checkWindow(acting, windowId);
}

/** What an action asks beside the state table. Answers what to carry out. @throws Problem as each check says. */
export async function checkStep(
  house: House,
  acting: Acting<TicketStep>,
  row: TicketRow,
): Promise<TicketCommand> {
  const { action, body, tx, actor } = acting;
  if (action === 'transfer') return checkTransfer(house, acting, row);
  if (action === 'recall' || action === 'resume') {
    const { desk } = (await house.rules.read(tx, actor.officeId)).settings;
    if (action === 'recall') checkRecall(house, acting, row, desk.recallLockSeconds);
    else checkResume(house, acting, row, desk.maxMisses);
  }
  if (action === 'release') await checkRelease(acting, row);
  const isEnding = action === 'finish' || action === 'cancel';
  if (isEnding && body.outcome && !isTicketOutcome(body.outcome)) throw invalid({ outcome: 'choice' });
  return body;
}
