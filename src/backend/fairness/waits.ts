import { sql } from 'drizzle-orm';
import type { FairHour, FairLane } from '../../contract/fairness.ts';
import { LANES, type Lane } from '../../domain/queue/lanes.ts';
import { type Db, rowsOf } from '../db/db.ts';
import { IS_FIRST_MATTER } from '../tickets/firstMatter.ts';
import type { DaySpan } from './span.ts';

/** Seconds as minutes, to a tenth. */
const minutes = (seconds: number | null) => (seconds === null ? null : Math.round(seconds / 6) / 10);

const inOrder = <R extends { lane: Lane }>(rows: readonly R[]): R[] =>
  [...rows].sort((one, other) => LANES.indexOf(one.lane) - LANES.indexOf(other.lane));

/** The wait runs to the first call; the second matter of a visit has none of its own. */
const WAITED = sql.raw('(wait_seconds) filter (where called_at is not null)');
const WITHIN = sql.raw(
  'within group (order by wait_seconds) filter (where called_at is not null and wait_seconds is not null)',
);
const WAITS = sql`count${WAITED}::int as called,
  (percentile_disc(0.5) ${WITHIN})::int as p50, (percentile_disc(0.9) ${WITHIN})::int as p90,
  (max${WAITED})::int as longest`;

const numbersOf = (officeId: string, { from, to }: DaySpan) => sql`from tickets
  where office_id = ${officeId}::uuid and service_day between ${from}::date and ${to}::date
    and ${IS_FIRST_MATTER}`;

const rounded = <R extends { p50: number | null; p90: number | null; longest: number | null }>(
  row: R,
): R => ({
  ...row,
  p50: minutes(row.p50),
  p90: minutes(row.p90),
  longest: minutes(row.longest),
});

/** The waits of a period by lane, with who did not come and how often the cap let an ordinary visitor go first. */
export async function readLaneWaits(db: Db, officeId: string, span: DaySpan): Promise<FairLane[]> {
  const rows = await rowsOf<FairLane>(
    db,
    sql`select lane, count(*)::int as taken, ${WAITS},
        (count(*) filter (where called_at is not null and (miss_count > 0 or status = 'missed')))::int as missed,
        (count(*) filter (where because ->> 'code' = 'ordinary-over-cap'))::int as "overCap"
      ${numbersOf(officeId, span)} group by lane`,
  );
  return inOrder(rows.map(rounded));
}

/** The waits by the hour of the office day in which the number was taken. */
export async function readHourWaits(db: Db, officeId: string, span: DaySpan): Promise<FairHour[]> {
  const rows = await rowsOf<FairHour>(
    db,
    sql`select hour, lane, ${WAITS} from (
        select lane, wait_seconds, called_at,
          (floor(extract(epoch from taken_at) / 3600)::bigint + 8)::int % 24 as hour
        ${numbersOf(officeId, span)}) as taken
      group by hour, lane order by hour`,
  );
  return inOrder(rows.map(rounded)).sort((one, other) => one.hour - other.hour);
}
