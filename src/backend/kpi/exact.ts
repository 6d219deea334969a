import { type SQL, sql } from 'drizzle-orm';
import type { ProcessingKey } from '../../contract/kpi.ts';
import { addDays, type Day, instantAt } from '../../domain/calendar/day.ts';
import { MEASURED_STATUSES } from '../../domain/kpi/indicators.ts';
import { type Db, rowsOf } from '../db/db.ts';
import { columns, type GroupRow } from './keys.ts';

const at = (day: Day): SQL => sql`${new Date(instantAt(day, 0)).toISOString()}::timestamptz`;

/** The cases whose time counts (domain/kpi), as rows of the keys and the minutes. Office time is UTC+8. */
export const measuredCases = (condition: SQL): SQL => sql`
  select c.id, c.office_id, c.closed_at, c.on_time, c.processing_minutes as minutes,
    to_char(c.closed_at at time zone interval '8 hours', 'YYYY-MM') as month,
    c.item_code as item, c.channel, c.lane, ''::text as stage
  from cases c
  where c.closed_at is not null and c.processing_minutes is not null
    and c.status in (${sql.join(
      MEASURED_STATUSES.map(status => sql`${status}`),
      sql`, `,
    )})
    and ${condition}`;

/** The same cases, a row for each stage: all its turns together, less the applicant's and what follows the closing. */
export const measuredStages = (condition: SQL): SQL => sql`
  select c.id, c.office_id, c.closed_at, c.on_time, sum(s.working_minutes)::int as minutes,
    c.month, c.item, c.channel, c.lane, s.name as stage
  from (${measuredCases(condition)}) c
  join case_steps s on s.office_id = c.office_id and s.case_id = c.id
  where s.working_minutes is not null and s.started_at < c.closed_at and s.whose_move <> 'applicant'
  group by c.id, c.office_id, c.closed_at, c.on_time, c.month, c.item, c.channel, c.lane, s.name`;

/** Figures from the cases themselves; `percentile_disc` is the nearest rank. */
export async function readExact(
  db: Db,
  officeId: string,
  from: Day,
  to: Day,
  keys: readonly ProcessingKey[],
): Promise<GroupRow[]> {
  const condition = sql`c.office_id = ${officeId}::uuid
    and c.closed_at >= ${at(from)} and c.closed_at < ${at(addDays(to, 1))}`;
  const source = keys.includes('stage') ? measuredStages(condition) : measuredCases(condition);
  const by = columns(keys);
  const rows = await rowsOf<GroupRow>(
    db,
    sql`select ${keys.length > 0 ? sql`${by},` : sql``} count(*)::int as count,
        (count(*) filter (where on_time))::int as "onTime",
        count(on_time)::int as "withDue",
        percentile_disc(0.5) within group (order by minutes)::int as p50,
        percentile_disc(0.9) within group (order by minutes)::int as p90
      from (${source}) measured
      ${keys.length > 0 ? sql`group by ${by} order by ${by}` : sql``}`,
  );
  return rows.filter(row => row.count > 0);
}
