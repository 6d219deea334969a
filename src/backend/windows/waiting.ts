import { type SQL, sql } from 'drizzle-orm';
import type { Day } from '../../domain/calendar/day.ts';
import { LANES, type Lane } from '../../domain/queue/lanes.ts';

/** A waiting number as the SQL below gives it. */
export interface WaitingJson {
  ticketId: string;
  number: string;
  lane: Lane;
  /** Milliseconds. */
  takenAt: number;
  /** Milliseconds; null: `takenAt`. */
  queuedAt: number | null;
  firstInLine: boolean;
}

const lanes = sql.raw(`array[${LANES.map(lane => `'${lane}'`).join(', ')}]::text[]`);

/** Whether window `w` serves number `t`: what was transferred goes there only, everything else by the window's items. */
export const isServed: SQL = sql`(t.for_window_id = w.id or t.for_staff_id = w.clerk_id
    or (t.for_window_id is null and t.for_staff_id is null and (cardinality(w.items) = 0 or t.item_code = any(w.items))))`;

/** Which tickets `t` window `w` may call: its items, or those that were transferred to it; today's only. */
export const isForWindow = (today: Day): SQL => sql`t.office_id = w.office_id
  and t.status = 'waiting'
  and t.service_day = ${today}::date
  and ${isServed}`;

/** The first `depth` of every lane for the window `w` of the query around it, as one JSON array. Locks nothing. */
export const laneHeads = (today: Day, depth: number): SQL => sql`(
  select coalesce(json_agg(json_build_object(
    'ticketId', h.id, 'number', h.number, 'lane', h.lane, 'firstInLine', h.first_in_line,
    'takenAt', floor(extract(epoch from h.taken_at) * 1000)::bigint,
    'queuedAt', floor(extract(epoch from h.queued_at) * 1000)::bigint)), '[]'::json)
  from unnest(${lanes}) as each_lane(name)
  cross join lateral (
    select t.id, t.number, t.lane, t.first_in_line, t.taken_at, t.queued_at
    from tickets t
    where t.lane = each_lane.name and ${isForWindow(today)}
    order by t.first_in_line desc nulls last, coalesce(t.queued_at, t.taken_at), t.id
    limit ${sql.raw(String(depth))}
  ) h)`;
