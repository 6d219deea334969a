import { LiveHall } from '../../contract/live.ts';
import { dayOf } from '../../domain/calendar/day.ts';
import { type CallingPolicy, DEFAULT_POLICY } from '../../domain/queue/policy.ts';
import type { Actor } from '../deps.ts';
import { mount } from '../http/mount.ts';
import type { House } from '../http/rooms.ts';
import { readClosing } from '../intake/evening.ts';
import { readBookings, readCounts, readTooLong, readWaiting } from './line.ts';
import { readAlarms, readLiveWindows } from './windows.ts';

/** Minutes after which an ordinary visitor has waited too long: the policy's cap, ours where its kind has none. */
const capOf = (policy: CallingPolicy): number =>
  'ordinaryCapMinutes' in policy ? policy.ordinaryCapMinutes : DEFAULT_POLICY.ordinaryCapMinutes;

/** The hall as it is now. One snapshot: a number is never counted as waiting and at a window at once. */
async function readLive({ deps, rules }: House, { officeId, roles }: Actor): Promise<LiveHall> {
  const seesAlarms = roles.includes('manager');
  const book = await rules.recent(officeId);
  return deps.db.transaction(
    async tx => {
      const now = deps.now();
      const closing = await readClosing(tx, officeId, book, dayOf(now));
      return {
        at: new Date(now).toISOString(),
        windows: await readLiveWindows(tx, officeId, seesAlarms),
        waiting: await readWaiting(tx, officeId, now),
        tooLong: await readTooLong(tx, officeId, now, capOf(book.policy)),
        counts: await readCounts(tx, officeId, now),
        bookings: await readBookings(tx, officeId, now),
        closing: closing && {
          closesAt: new Date(closing.closesAt).toISOString(),
          endsAt: new Date(closing.endsAt).toISOString(),
        },
        alarms: seesAlarms ? await readAlarms(tx, officeId, now) : [],
      };
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
}

/** `GET /live`: what a manager watches, in one read of today's rows. */
export function mountLive(house: House): void {
  mount(
    house,
    {
      method: 'get',
      path: '/live',
      access: 'live.read',
      background: true,
      summary: 'The hall now: windows, lines, who waits too long, alarms',
      answers: { 200: LiveHall },
    },
    async ({ c, actor }) => c.json(await readLive(house, actor)),
  );
}
