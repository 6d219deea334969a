import { type SQL, sql } from 'drizzle-orm';
import { MEASURED_STATUSES } from '../../domain/kpi/indicators.ts';

/** Doublings above 255 that 31-bit minutes can reach. */
const DOUBLINGS = Array.from({ length: 23 }, (_, n) => n);

/** `bucketOf` of domain/kpi in SQL, for whole minutes: as many buckets a doubling as there are values below 128. */
export function bucketSql(minutes: SQL): SQL {
  const doublings = sql`(case ${sql.join(
    DOUBLINGS.map(n => sql`when ${minutes} < ${sql.raw(String(256 * 2 ** n))} then ${sql.raw(String(n))}`),
    sql` `,
  )} end)`;
  return sql`(${doublings} * 128 + (${minutes} >> ${doublings}))`;
}

const STATUSES = sql.raw(MEASURED_STATUSES.map(status => `'${status}'`).join());

/** The cases whose time counts (domain/kpi), by the office day of their closing. Office time is UTC+8. */
const measuredCases = (condition: SQL): SQL => sql`
  select c.id, c.office_id, ''::text as stage, (c.closed_at at time zone interval '8 hours')::date as day,
    c.item_code, c.channel, c.lane, c.processing_minutes as minutes, c.on_time, c.closed_at
  from cases c
  where c.closed_at is not null and c.processing_minutes is not null and c.status in (${STATUSES}) and ${condition}`;

/** A row for each of their stages: all its turns together, less the applicant's and what follows the closing. */
const STAGES_OF_MEASURED = sql`
  select m.office_id, s.name as stage, m.day, m.item_code, m.channel, m.lane, sum(s.working_minutes)::int as minutes,
    m.on_time
  from measured m
  join case_steps s on s.office_id = m.office_id and s.case_id = m.id
  where s.working_minutes is not null and s.started_at < m.closed_at and s.whose_move <> 'applicant'
  group by m.id, m.office_id, m.day, m.item_code, m.channel, m.lane, m.on_time, s.name`;

/** How often each value came, as rows of one grain keep it. */
const counted = (grain: string, start: string, value: SQL): SQL => sql`
  select office_id, stage, ${sql.raw(`'${grain}'::text`)} as grain, ${sql.raw(start)} as starts_on,
    item_code, channel, lane, ${value} as value, count(*) as n,
    count(*) filter (where on_time) as on_time, count(on_time) as with_due
  from measures group by 1, 2, 3, 4, 5, 6, 7, 8`;

/** Every histogram (see `db/schema/kpi.ts`) of the cases `c` that meet a condition, with their stages. */
export const insertHistograms = (condition: SQL): SQL => sql`
  insert into kpi_histograms (office_id, stage, grain, starts_on, count, cells)
  with measured as materialized (${measuredCases(condition)}),
  measures as materialized (
    select office_id, stage, day, item_code, channel, lane, minutes, on_time from measured
    union all ${STAGES_OF_MEASURED}),
  counted as (
    ${counted('day', 'day', sql.raw('minutes'))}
    union all
    ${counted('month', `date_trunc('month', day)::date`, bucketSql(sql.raw('minutes')))}),
  cells as (
    select office_id, stage, grain, starts_on, sum(n) as count,
      json_build_array(item_code, channel, lane, sum(on_time), sum(with_due),
        array_to_json(array_agg(value order by value)), array_to_json(array_agg(n order by value))) as cell,
      item_code, channel, lane
    from counted group by office_id, stage, grain, starts_on, item_code, channel, lane)
  select office_id, stage, grain, starts_on, sum(count), json_agg(cell order by item_code, channel, lane)
  from cells group by office_id, stage, grain, starts_on`;
