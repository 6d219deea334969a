import { and, asc, eq, inArray, lt, lte, or, sql } from 'drizzle-orm';
import { type Day, dayOf, type Instant, minuteOfDay } from '../../domain/calendar/day.ts';
import type { Db } from '../db/db.ts';
import { bookings } from '../db/schema/hallRules.ts';
import type { Deps } from '../deps.ts';
import { recordEvents } from '../events/record.ts';

const BATCH = 500;

/**
 * The bookings of an office whose time was over at this minute. Written so that the index of the open ones serves, which a
 * parameter for the status would hide: this is asked every minute.
 */
export const overdue = (officeId: string, today: Day, minute: number) =>
  and(
    eq(bookings.officeId, officeId),
    sql`${bookings.status} = 'booked'`,
    lte(bookings.day, today),
    or(lt(bookings.day, today), lte(bookings.toMinute, minute)),
  );

/**
 * Every booking whose time ended by `until` and that did not check in is a no-show from here on, with its event. Safe to run
 * anywhere, any number of times: a row is written by whoever locks it first. Answers how many.
 */
export async function recordNoShows(
  deps: Pick<Deps, 'newId' | 'now'>,
  tx: Db,
  officeId: string,
  until: Instant,
): Promise<number> {
  const at = new Date(deps.now());
  let count = 0;
  for (;;) {
    const rows = await tx
      .select({ id: bookings.id })
      .from(bookings)
      .where(overdue(officeId, dayOf(until), minuteOfDay(until)))
      .orderBy(asc(bookings.day), asc(bookings.id))
      .limit(BATCH)
      // Who is checking in at this moment is left to that press.
      .for('update', { skipLocked: true });
    if (rows.length === 0) return count;
    const ids = rows.map(row => row.id);
    await tx
      .update(bookings)
      .set({ status: 'no-show', updatedAt: at, version: sql`${bookings.version} + 1` })
      .where(inArray(bookings.id, ids));
    await recordEvents(
      deps,
      tx,
      ids.map(id => ({
        officeId,
        actorId: null,
        action: 'no-show',
        subjectType: 'booking',
        subjectId: id,
        from: 'booked',
        to: 'no-show',
        reason: 'slot-over',
        at: at.getTime(),
      })),
    );
    count += rows.length;
  }
}
