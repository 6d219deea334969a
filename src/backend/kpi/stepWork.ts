import { sql } from 'drizzle-orm';
import { addDays, type Day, instantAt } from '../../domain/calendar/day.ts';
import type { OfficeHours } from '../../domain/calendar/officeHours.ts';
import type { OfficeStep } from '../../domain/forecast/remaining.ts';
import { type Db, rowsOf } from '../db/db.ts';

const DAYS_BACK = 56;
const MOST_CASES = 2_000;
/** Fewer measured steps say nothing. */
const FEWEST = 5;

interface Row {
  item: string | null;
  stageNo: number | null;
  move: string;
  count: number;
  minutes: number;
}

export interface StepWork {
  since: Day;
  steps: number;
  /** Null: too few steps of the kind. */
  minutesOf(item: string, step: OfficeStep): number | null;
}

/**
 * The median work of a step, from above: nobody records hands-on time, but it is not longer than the open minutes for
 * which somebody had the step, nor than those since the same person's step before on that day. Of the last cases closed;
 * by item and stage, else by whose hands.
 */
export async function readStepWork(
  db: Db,
  officeId: string,
  hours: OfficeHours,
  today: Day,
): Promise<StepWork> {
  const since = addDays(today, -DAYS_BACK);
  const openUntil = (at: ReturnType<typeof sql>) => {
    const minute = sql`extract(epoch from (${at} at time zone 'Asia/Shanghai')::time) / 60`;
    const parts = hours.spans.map(
      ({ from, to }) => sql`least(greatest(${minute}, ${from}::int), ${to}::int) - ${from}::int`,
    );
    return sql`(${sql.join(parts, sql` + `)})`;
  };
  const rows = await rowsOf<Row>(
    db,
    sql`with last as (
        select id, item_code from cases where office_id = ${officeId}::uuid
          and closed_at >= ${new Date(instantAt(since, 0)).toISOString()}::timestamptz
          and closed_at < ${new Date(instantAt(today, 0)).toISOString()}::timestamptz
        order by closed_at desc limit ${MOST_CASES}),
      steps as (
        select l.item_code, s.stage_no, s.whose_move, s.working_minutes,
          ${openUntil(sql`s.ended_at`)} - ${openUntil(sql`lag(s.ended_at) over turns`)} as gap,
          lag(s.ended_at) over turns as before
        from last l join case_steps s on s.office_id = ${officeId}::uuid and s.case_id = l.id
        where s.ended_by is not null and s.working_minutes is not null
          and s.whose_move in ('window', 'reviewer', 'approver')
        window turns as (partition by s.ended_by, (s.ended_at at time zone 'Asia/Shanghai')::date
          order by s.ended_at, s.id)),
      work as (
        select item_code, stage_no, whose_move,
          case when before is null then working_minutes else least(working_minutes, gap) end as minutes
        from steps)
      select item_code as item, stage_no::int as "stageNo", whose_move as move, count(*)::int as count,
        percentile_cont(0.5) within group (order by minutes)::float8 as minutes
      from work group by grouping sets ((item_code, stage_no, whose_move), (whose_move))`,
  );
  const enough = new Map(
    rows
      .filter(({ count }) => count >= FEWEST)
      .map(row => [`${row.item ?? ''} ${row.stageNo ?? ''} ${row.move}`, row.minutes]),
  );
  return {
    since,
    steps: rows.filter(row => row.item === null).reduce((sum, row) => sum + row.count, 0),
    minutesOf: (item, { stageNo, move }) =>
      enough.get(`${item} ${stageNo} ${move}`) ?? enough.get(`  ${move}`) ?? null,
  };
}
