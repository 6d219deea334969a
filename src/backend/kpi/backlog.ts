import { sql } from 'drizzle-orm';
import type { BacklogRow, WaitingRow } from '../../contract/kpi.ts';
import { type Day, daysBetween } from '../../domain/calendar/day.ts';
import { LANES } from '../../domain/queue/lanes.ts';
import { type Db, rowsOf } from '../db/db.ts';
import { malformed } from '../http/problem.ts';
import { IS_FIRST_MATTER } from '../tickets/firstMatter.ts';
import type { Period } from './period.ts';

/** Cases accepted and not closed, by item and lamp of the committed limit on a day. */
export const readBacklog = (db: Db, officeId: string, today: Day): Promise<BacklogRow[]> =>
  rowsOf<BacklogRow>(
    db,
    sql`select item_code as item,
        case when paused then 'stopped' when red_from <= ${today}::date then 'red'
          when yellow_from <= ${today}::date then 'yellow' else 'none' end as lamp,
        count(*)::int as count
      from cases
      where office_id = ${officeId}::uuid and closed_at is null and accepted_at is not null
      group by 1, 2 order by 1, 2`,
  );

/** Seconds as minutes, to a tenth. */
const minutes = (seconds: number | null) => (seconds === null ? null : Math.round(seconds / 6) / 10);

/** These are counted from the numbers themselves. */
const MAX_DAYS = 366;

/**
 * Numbers taken in a period by lane; waiting runs from taking the number to the first call.
 * @throws Problem 400 more than a year.
 */
export async function readWaiting(db: Db, officeId: string, { from, to }: Period): Promise<WaitingRow[]> {
  if (daysBetween(from, to) >= MAX_DAYS) throw malformed('bad-query', { detail: `> ${MAX_DAYS} days` });
  const rows = await rowsOf<Omit<WaitingRow, 'unit'>>(
    db,
    sql`select lane, count(*)::int as taken,
        (count(*) filter (where started_at is not null))::int as served,
        (count(*) filter (where status = 'missed'))::int as missed,
        (count(*) filter (where status = 'waiting'))::int as waiting,
        (percentile_disc(0.5) within group (order by wait_seconds)
          filter (where called_at is not null))::int as p50,
        (percentile_disc(0.9) within group (order by wait_seconds)
          filter (where called_at is not null))::int as p90,
        (max(wait_seconds) filter (where called_at is not null))::int as longest
      from tickets
      where office_id = ${officeId}::uuid and service_day between ${from}::date and ${to}::date
        and ${IS_FIRST_MATTER}
      group by lane`,
  );
  const places: readonly string[] = LANES;
  return rows
    .sort((a, b) => places.indexOf(a.lane) - places.indexOf(b.lane))
    .map(row => ({
      ...row,
      p50: minutes(row.p50),
      p90: minutes(row.p90),
      longest: minutes(row.longest),
      unit: 'minutes',
    }));
}
