import { and, eq, gte, isNotNull, lt } from 'drizzle-orm';
import { addWorkingDays, type Calendar } from '../../domain/calendar/calendar.ts';
import { dayOf, instantAt } from '../../domain/calendar/day.ts';
import type { Db } from '../db/db.ts';
import { events } from '../db/schema/events.ts';
import { notices } from '../db/schema/hallRules.ts';
import { offices } from '../db/schema/office.ts';
import type { Deps } from '../deps.ts';
import { notify } from '../notices/notify.ts';
import { managersOf } from '../notices/people.ts';

/**
 * Whether the host's clock may be believed as far as accepting by law goes: somebody worked here since the last working
 * day began, before today. A clock that has jumped ahead finds nobody, so that its first day accepts nothing and leaves
 * the time to put it right. @throws MissingYearError.
 */
export async function isClockTrusted(
  db: Db,
  officeId: string,
  calendar: Calendar,
  now: number,
): Promise<boolean> {
  const today = dayOf(now);
  const [worked] = await db
    .select({ id: events.id })
    .from(events)
    .where(
      and(
        eq(events.officeId, officeId),
        gte(events.at, new Date(instantAt(addWorkingDays(calendar, today, -1), 0))),
        lt(events.at, new Date(instantAt(today, 0))),
        isNotNull(events.actorId),
      ),
    )
    .limit(1);
  return worked !== undefined;
}

const KIND = 'clock-doubtful';

/** Tells the managers, once a day, that silence accepts nothing today, and why. */
export async function tellOfDoubt(deps: Deps, officeId: string, waiting: number): Promise<void> {
  const now = deps.now();
  const today = dayOf(now);
  await deps.db.transaction(async given => {
    const tx = given as Db;
    await tx.select({ id: offices.id }).from(offices).where(eq(offices.id, officeId)).for('update');
    const isToday = gte(notices.at, new Date(instantAt(today, 0)));
    const ofToday = and(eq(notices.officeId, officeId), eq(notices.kind, KIND), isToday);
    if ((await tx.select({ id: notices.id }).from(notices).where(ofToday).limit(1)).length > 0) return;
    for (const staffId of await managersOf(tx, officeId)) {
      await notify(deps, tx, {
        officeId,
        staffId,
        kind: KIND,
        subjectType: 'office',
        subjectId: officeId,
        params: { day: today, count: String(waiting) },
        actorId: null,
        at: now,
      });
    }
  });
}
