import { and, eq } from 'drizzle-orm';
import { dayOf } from '../../domain/calendar/day.ts';
import { isTicketOutcome } from '../../domain/queue/outcomes.ts';
import { nextTicketStatus, type TicketStatus, type TicketStep } from '../../domain/queue/ticket.ts';
import { can } from '../../domain/staff/permissions.ts';
import type { Role } from '../../domain/staff/roles.ts';
import { windows } from '../db/schema/hall.ts';
import { staff } from '../db/schema/staff.ts';
import { invalid, Problem } from '../http/problem.ts';
import type { House } from '../http/rooms.ts';
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

async function findWindow({ tx, actor }: Acting, id: string): Promise<boolean> {
  const isIt = and(eq(windows.officeId, actor.officeId), eq(windows.id, id));
  return (await tx.select({ id: windows.id }).from(windows).where(isIt)).length > 0;
}

async function findClerk({ tx, actor }: Acting, id: string): Promise<boolean> {
  const [person] = await tx
    .select({ roles: staff.roles })
    .from(staff)
    .where(and(eq(staff.officeId, actor.officeId), eq(staff.id, id), eq(staff.active, true)));
  return person !== undefined && can(person.roles as Role[], 'windows.call');
}

/** @throws Problem 422 a transfer to nowhere, to two places, to what is not there; 409 to an item that is not open. */
async function checkTarget(acting: Acting): Promise<void> {
  const { windowId, itemCode, staffId } = acting.body;
  if (!windowId && !itemCode && !staffId) {
    throw invalid({ windowId: 'transfer-target', itemCode: 'transfer-target', staffId: 'transfer-target' });
  }
  if (windowId && staffId) throw invalid({ windowId: 'transfer-target', staffId: 'transfer-target' });
  if (itemCode) await requireOpenItem(acting, itemCode);
  if (windowId && !(await findWindow(acting, windowId))) throw invalid({ windowId: 'unknown' });
  if (staffId && !(await findClerk(acting, staffId))) throw invalid({ staffId: 'unknown' });
}

/** What an action asks beside the state table. @throws Problem as each check says. */
export async function checkStep(house: House, acting: Acting<TicketStep>, row: TicketRow): Promise<void> {
  const { action, body, tx, actor } = acting;
  if (action === 'recall' || action === 'resume') {
    const { desk } = (await house.rules.read(tx, actor.officeId)).settings;
    if (action === 'recall') checkRecall(house, acting, row, desk.recallLockSeconds);
    else checkResume(house, acting, row, desk.maxMisses);
  }
  if (action === 'transfer') await checkTarget(acting);
  if (action === 'release' && !body.reason) throw invalid({ reason: 'required' });
  const isEnding = action === 'finish' || action === 'cancel';
  if (isEnding && body.outcome && !isTicketOutcome(body.outcome)) throw invalid({ outcome: 'choice' });
}
