import { sql } from 'drizzle-orm';
import type { SelfReleaseRow } from '../../contract/worklist.ts';
import { addDays, type Day, instantAt } from '../../domain/calendar/day.ts';
import { type Db, rowsOf } from '../db/db.ts';

interface Counted extends Omit<SelfReleaseRow, 'last'> {
  last: { caseId: string; number: string; at: number; reason: string | null }[];
}

const midnight = (day: Day) => new Date(instantAt(day, 0)).toISOString();

/**
 * Whoever gave cases back themselves between two days, both included: how many of those that came to them, how many of
 * them green, and the last ten with their reasons. Most first. Someone who keeps what is easy shows here.
 */
export async function readSelfReleased(
  db: Db,
  officeId: string,
  from: Day,
  to: Day,
): Promise<SelfReleaseRow[]> {
  const rows = await rowsOf<Counted>(
    db,
    sql`with held as (
        select e.*, c.number, c.lane, e.data->>'self' = 'true' as is_self
        from events e join cases c on c.id = e.subject_id
        where e.office_id = ${officeId}::uuid and e.subject_type = 'case' and e.action in ('claim', 'assign', 'release')
          and e.at >= ${midnight(from)}::timestamptz and e.at < ${midnight(addDays(to, 1))}::timestamptz
      ), released as (
        select actor_id as staff_id, count(*)::int as released, (count(*) filter (where lane = 'green'))::int as green,
          (array_agg(json_build_object('caseId', subject_id, 'number', number, 'reason', reason,
            'at', round(extract(epoch from at) * 1000)::bigint) order by at desc))[1:10] as last
        from held where action = 'release' and is_self group by actor_id
      ), got as (
        select (data->>'holderTo')::uuid as staff_id, count(*)::int as got from held
        where action in ('claim', 'assign') group by 1
      )
      select r.staff_id as "staffId", s.name, coalesce(g.got, 0) as got, r.released, r.green, to_json(r.last) as last
      from released r join staff s on s.id = r.staff_id left join got g on g.staff_id = r.staff_id
      order by r.released desc, s.name_pinyin, r.staff_id`,
  );
  return rows.map(row => ({
    ...row,
    last: row.last.map(each => ({ ...each, at: new Date(Number(each.at)).toISOString() })),
  }));
}
