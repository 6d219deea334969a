import { eq } from 'drizzle-orm';
import type { WindowRecord } from '../../contract/windows.ts';
import type { Db } from '../db/db.ts';
import { windows } from '../db/schema/hall.ts';
import { recordEvent } from '../events/record.ts';
import { Problem } from '../http/problem.ts';
import type { House, RequestContext } from '../http/rooms.ts';
import { lockWindow, readWindow } from './lock.ts';

interface Alarming extends Pick<RequestContext, 'actor' | 'now'> {
  tx: Db;
  id: string;
}

/** A subject of its own: the stream tells of it only those who read the event log, never a screen in the hall. */
const SUBJECT = 'window-alarm';

async function writeAlarm(
  house: House,
  { tx, actor, id, now }: Alarming,
  isOn: boolean,
  reason: string | null,
): Promise<void> {
  // Neither version nor `updatedAt`: nothing that others see changes.
  await tx
    .update(windows)
    .set(isOn ? { alarmAt: new Date(now), alarmBy: actor.id } : { alarmAt: null, alarmBy: null })
    .where(eq(windows.id, id));
  await recordEvent(house.deps, tx, {
    officeId: actor.officeId,
    actorId: actor.id,
    action: isOn ? 'alarm' : 'alarm-clear',
    subjectType: SUBJECT,
    subjectId: id,
    from: isOn ? null : 'alarm',
    to: isOn ? 'alarm' : null,
    reason,
    at: now,
  });
}

/**
 * The silent alarm of a window, in whatever state it is. A second press while it is on changes nothing.
 * @throws Problem 404, 403 somebody else's window.
 */
export async function raiseAlarm(house: House, alarming: Alarming): Promise<void> {
  const { tx, actor, id } = alarming;
  const { window } = await lockWindow(tx, actor.officeId, id);
  if (window.clerkId !== actor.id && !actor.roles.includes('manager')) {
    throw new Problem(403, 'not-your-window');
  }
  if (window.alarmAt === null) await writeAlarm(house, alarming, true, null);
}

/** A manager ends the alarm; one that is over already stays so. @throws Problem 404. */
export async function clearAlarm(house: House, alarming: Alarming, reason: string): Promise<WindowRecord> {
  const { tx, actor, id } = alarming;
  const { window } = await lockWindow(tx, actor.officeId, id);
  if (window.alarmAt !== null) await writeAlarm(house, alarming, false, reason || null);
  return readWindow(tx, actor.officeId, id, actor);
}
