import { eq } from 'drizzle-orm';
import type { WINDOW_ACTIONS, WindowRecord } from '../../contract/windows.ts';
import type { Db } from '../db/db.ts';
import { windows } from '../db/schema/hall.ts';
import type { Actor } from '../deps.ts';
import { recordEvent } from '../events/record.ts';
import { Problem } from '../http/problem.ts';
import type { House, RequestContext } from '../http/rooms.ts';
import { beginServiceDay } from '../tickets/endOfDay.ts';
import { lockWindow, readWindow, refuseWindow } from './lock.ts';
import { presentWindow } from './record.ts';

export type WindowAction = (typeof WINDOW_ACTIONS)[number];
type Status = WindowRecord['status'];

const NEXT: Readonly<Record<WindowAction, Status>> = {
  open: 'open',
  break: 'break',
  'back-office': 'back-office',
  close: 'closed',
};
const STATUS_TEXTS: Readonly<Record<Status, { zh: string; en: string }>> = {
  open: { zh: '开放', en: 'open' },
  break: { zh: '暂停', en: 'on a break' },
  'back-office': { zh: '后台办理', en: 'in the back office' },
  closed: { zh: '关闭', en: 'closed' },
};

interface Changing extends Pick<RequestContext, 'actor' | 'language' | 'now'> {
  tx: Db;
  id: string;
  action: WindowAction;
  reason: string | undefined;
  seen: number | undefined;
}

/** Whose window this becomes: a clerk who opens one that has nobody takes it. @throws Problem 403. */
function clerkAfter(actor: Actor, window: WindowRecord, action: WindowAction): string | null {
  if (window.clerkId === actor.id) return window.clerkId;
  if (window.clerkId === null && action === 'open' && actor.roles.includes('clerk')) return actor.id;
  if (actor.roles.includes('manager')) return window.clerkId;
  throw new Problem(403, 'not-your-window');
}

function checkState(window: WindowRecord, { action, language }: Changing): void {
  if (action === 'close' && window.ticketId) throw refuseWindow(window, 'window-busy', {});
  if (action !== 'open' && action !== 'close' && window.status === 'closed') {
    throw refuseWindow(window, 'not-allowed', { status: STATUS_TEXTS[window.status][language] });
  }
}

/**
 * `open`, `break`, `back-office`, `close`, at any hour; what is so already stays as it is.
 * @throws Problem 403 somebody else's window, 409 a break or back-office work of a closed window, closing with a visitor there.
 */
export async function changeWindow(house: House, changing: Changing): Promise<WindowRecord> {
  const { tx, actor, id, action, reason, now } = changing;
  const { officeId } = actor;
  if (action === 'open') await beginServiceDay(house.deps, tx, officeId);
  const window = presentWindow(await lockWindow(tx, officeId, id), actor);
  if (changing.seen !== undefined && changing.seen !== window.version)
    throw refuseWindow(window, 'stale', {});
  const clerkId = clerkAfter(actor, window, action);
  checkState(window, changing);
  const status = NEXT[action];
  const breakReason = status === 'break' || status === 'back-office' ? reason || null : null;
  if (window.status === status && window.breakReason === breakReason && window.clerkId === clerkId) {
    return window;
  }
  const at = new Date(now);
  await tx
    .update(windows)
    .set({
      status,
      breakReason,
      clerkId,
      ...(window.status !== status && { statusSince: at }),
      version: window.version + 1,
      updatedAt: at,
    })
    .where(eq(windows.id, id));
  await recordEvent(house.deps, tx, {
    officeId,
    actorId: actor.id,
    action,
    subjectType: 'window',
    subjectId: id,
    from: window.status,
    to: status,
    reason: reason || null,
    ...(clerkId !== window.clerkId && { data: { clerkId } }),
    at: now,
  });
  return readWindow(tx, officeId, id, actor);
}
