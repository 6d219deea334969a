import { sql } from 'drizzle-orm';
import { type Db, rowsOf } from '../../src/backend/db/db.ts';
import type { Deps } from '../../src/backend/deps.ts';
import { readCalendar } from '../../src/backend/office/calendars.ts';
import { insertCalendarYear } from '../../src/backend/office/createOffice.ts';
import { getOffice } from '../../src/backend/office/settings.ts';
import { addWorkingDays, MissingYearError } from '../../src/domain/calendar/calendar.ts';
import { dayOf, type Instant, instantAt } from '../../src/domain/calendar/day.ts';
import { estimatedYear } from '../../src/domain/calendar/estimatedYear.ts';

/**
 * The opening of the office on the n-th working day after (before, when negative) the day of `from`. A year that
 * nobody has published yet is put into the calendar as 推定 on the way.
 */
export async function openingAfter(deps: Deps, from: Instant, n: number): Promise<Instant> {
  const officeId = await getOfficeId(deps.db);
  const { hours } = (await getOffice(deps.db, officeId)).settings;
  const opening = Math.min(...hours.spans.map(span => span.from));
  for (;;) {
    try {
      const calendar = await readCalendar(deps.db, officeId);
      return instantAt(addWorkingDays(calendar, dayOf(from), n), opening);
    } catch (error) {
      if (!(error instanceof MissingYearError)) throw error;
      await insertCalendarYear(deps, deps.db, officeId, estimatedYear(error.year));
    }
  }
}

/** Who is signed in stays so when the clock jumps: the time between was not spent away from the desk. */
export async function carrySessions(db: Db, to: Instant): Promise<void> {
  await db.execute(
    sql`update sessions set last_seen_at = ${new Date(to).toISOString()} where ended_at is null`,
  );
}

/** The one office of a page's world. */
async function getOfficeId(db: Db): Promise<string> {
  const [office] = await rowsOf<{ id: string }>(db, sql`select id from offices limit 1`);
  if (!office) throw new Error('this world has no office');
  return office.id;
}
