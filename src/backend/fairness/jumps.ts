import { sql } from 'drizzle-orm';
import type { Jump } from '../../contract/fairness.ts';
import { type Db, rowsOf } from '../db/db.ts';
import { UNSTATED } from '../tickets/reasons.ts';
import type { DaySpan } from './span.ts';

/** The latest of a period that are listed. */
const LISTED = 200;

type JumpRow = Omit<Jump, 'at'> & { at: number; total: number };

/** A step that was taken back moved nobody: nothing can come between the two. */
const NEXT_ACTION = sql.raw(`(select u.action from events u
  where u.office_id = e.office_id and u.subject_id = e.subject_id and (u.at, u.id) > (e.at, e.id)
  order by u.at, u.id limit 1)`);

/**
 * From the log: calls out of the order (only those have a reason), transfers to the front of a lane, and waiting
 * numbers that somebody cancelled without saying why. What was taken back is left out.
 */
export async function readJumps(db: Db, officeId: string, { from, to }: DaySpan) {
  const rows = await rowsOf<JumpRow>(
    db,
    sql`select case e.action when 'call' then 'chosen' when 'cancel' then 'cancelled-unstated'
          else 'first-in-line' end as kind,
        t.id as "ticketId", t.number, t.lane, e.actor_id as "actorId", s.name as "actorName", w.no as "windowNo",
        nullif(e.reason, ${UNSTATED}) as reason, extract(epoch from e.at)::float8 * 1000 as at, (count(*) over ())::int as total
      from events e
      join tickets t on t.id = e.subject_id and t.office_id = e.office_id
      left join staff s on s.id = e.actor_id and s.office_id = e.office_id
      left join windows w on w.id::text = e.data ->> 'windowId' and w.office_id = e.office_id
      where e.office_id = ${officeId}::uuid and e.subject_type = 'ticket'
        and e.at >= (${from}::date::timestamp - interval '8 hours') at time zone 'UTC'
        and e.at < (${to}::date::timestamp + interval '16 hours') at time zone 'UTC'
        and ((e.action = 'call' and e.reason is not null)
          or (e.action <> 'call' and e.data ->> 'firstInLine' = 'true')
          or (e.action = 'cancel' and e.from_state = 'waiting' and e.reason = ${UNSTATED}))
        and ${NEXT_ACTION} is distinct from 'undo'
      order by e.at desc, e.id desc limit ${sql.raw(String(LISTED))}`,
  );
  const jumps = rows.map(
    ({ total: _, at, ...row }): Jump => ({ ...row, at: new Date(Math.round(at)).toISOString() }),
  );
  return { jumps, jumpCount: rows[0]?.total ?? 0 };
}
