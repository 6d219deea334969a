import { sql } from 'drizzle-orm';
import type { DayArrivals } from '../../contract/fairness.ts';
import type { Day } from '../../domain/calendar/day.ts';
import type { Lane } from '../../domain/queue/lanes.ts';
import { type Db, rowsOf } from '../db/db.ts';
import { IS_FIRST_MATTER } from '../tickets/firstMatter.ts';

/** Seconds of a service while the day knows of none. A usual figure, no rule. */
const USUAL_SERVICE = 600;

/** The last day before `today` on which numbers were taken. */
export async function findLastDay(db: Db, officeId: string, today: Day): Promise<Day | undefined> {
  const [row] = await rowsOf<{ day: Day | null }>(
    db,
    sql`select max(service_day)::text as day from tickets
      where office_id = ${officeId}::uuid and service_day < ${today}::date`,
  );
  return row?.day ?? undefined;
}

interface ArrivalRow {
  arriveAt: number;
  lane: Lane;
  itemCode: string;
  busy: number | null;
}

/** A visitor who was parked and taken up again started twice: the time from the call to that is no answering. */
const WAS_RESUMED = sql.raw(`exists (select 1 from events e where e.office_id = tickets.office_id
  and e.subject_id = tickets.id and e.action = 'resume' and e.to_state = 'serving' and e.at >= tickets.called_at)`);

/** Who was called that day, by arrival; `busy`: seconds for which the window was theirs, null where nobody knows. */
const readCalled = (db: Db, officeId: string, day: Day) =>
  rowsOf<ArrivalRow>(
    db,
    sql`select greatest(0, extract(epoch from taken_at) + 28800 - extract(epoch from service_day::timestamp))::float8
          as "arriveAt", lane, item_code as "itemCode",
        case when inaccurate_time then null
          when status = 'finished' then service_seconds + case when ${WAS_RESUMED} then 0
            else greatest(0, coalesce(extract(epoch from started_at - called_at), 0))::int end
          when status = 'missed' then greatest(0, extract(epoch from missed_at - called_at))::int
        end as busy
      from tickets
      where office_id = ${officeId}::uuid and service_day = ${day}::date and called_at is not null
        and ${IS_FIRST_MATTER}
      order by taken_at, id`,
  );

/**
 * Windows at work on average: from each window's first call to its last end, by the time between the first call and
 * the last end in the hall.
 */
async function readHall(db: Db, officeId: string, day: Day): Promise<{ windows: number; leftOut: number }> {
  const [row] = await rowsOf<{ at_work: number | null; hall: number | null; left_out: number }>(
    db,
    sql`with spans as (
        select min(called_at) as first, max(coalesce(ended_at, missed_at, started_at, called_at)) as last
        from tickets
        where office_id = ${officeId}::uuid and service_day = ${day}::date and window_id is not null
          and called_at is not null
        group by window_id)
      select sum(extract(epoch from last - first))::float8 as at_work,
        extract(epoch from max(last) - min(first))::float8 as hall,
        (select count(*) from tickets where office_id = ${officeId}::uuid and service_day = ${day}::date
          and called_at is null)::int as left_out
      from spans`,
  );
  const windows = row?.hall ? Math.max(1, Math.round((row.at_work ?? 0) / row.hall)) : 1;
  return { windows, leftOut: row?.left_out ?? 0 };
}

/** A real day as a replay takes it. */
export async function readDayArrivals(db: Db, officeId: string, day: Day): Promise<DayArrivals> {
  const rows = await readCalled(db, officeId, day);
  const known = rows.flatMap(({ busy }) => (busy === null ? [] : [busy]));
  const mean =
    known.length > 0
      ? Math.round(known.reduce((sum, seconds) => sum + seconds, 0) / known.length)
      : USUAL_SERVICE;
  const arrivals = rows.map(({ arriveAt, lane, itemCode, busy }) => ({
    arriveAt,
    lane,
    itemCode,
    serviceSeconds: Math.min(86_400, busy ?? mean),
  }));
  return { day, ...(await readHall(db, officeId, day)), arrivals };
}
