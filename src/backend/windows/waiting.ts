import { type SQL, sql } from 'drizzle-orm';
import { type Day, dayOf } from '../../domain/calendar/day.ts';
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
  /** The liaison of its enterprise is the window's clerk, or is away and has that clerk as deputy. */
  isOwnClient: boolean;
  itemCode: string;
  /** The place of its item at the window, 0 first; all 0 where the window serves everything. */
  itemRank: number;
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

/** The grants whose liaison the clerk of window `w` is, or stands in for at the moment. */
const ownGrants = (at: SQL): SQL => sql`array(
    select g.id from grants g where g.office_id = w.office_id and g.liaison_id = w.clerk_id
    union
    select g.id from absences a
    join grants g on g.office_id = a.office_id and g.liaison_id = a.staff_id
    where a.office_id = w.office_id and a.ended_at is null and a.from_at <= ${at}
      and (a.until_at is null or a.until_at > ${at}) and w.clerk_id in (a.deputy_id, g.deputy_id))`;

const COLUMNS =
  sql.raw(`t.id, t.number, t.lane, t.item_code, t.grant_id, t.liaison_id, t.first_in_line, t.taken_at,
        t.queued_at, t.for_window_id, t.for_staff_id`);

/** So many of the line, in the order of its index (`tickets_waiting`, `tickets_waiting_item`) whatever else is asked. */
const firstOf = (today: Day, depth: number, condition: SQL): SQL => sql`(
      select ${COLUMNS}
      from tickets t
      where t.lane = each_lane.name and ${isForWindow(today)} and ${condition}
      order by coalesce(t.queued_at, t.taken_at), t.id
      limit ${sql.raw(String(depth))})`;

/** Of those whom a transfer put first, and of all others. */
const firstOfBoth = (today: Day, depth: number, condition: SQL): SQL => sql`(
    ${firstOf(today, depth, sql`t.first_in_line and ${condition}`)}
    union all ${firstOf(today, depth, sql`not t.first_in_line and ${condition}`)})`;

/**
 * The items that are looked at apart: all of a window that prefers one to another, elsewhere those with a policy of
 * their own. So nobody of them is hidden behind many of another item.
 */
const APART = sql.raw(`case when cardinality(w.items) > 1 then w.items else array(
    select code from jsonb_object_keys(rule.items) as code where cardinality(w.items) = 0 or code = any(w.items)) end`);

/** Numbers that a transfer bound to the window or its clerk: few, whatever their items. */
const boundHere = (today: Day): SQL => sql`select ${COLUMNS} from tickets t
    where (t.for_window_id is not null or t.for_staff_id is not null)
      and (t.for_window_id = w.id or t.for_staff_id = w.clerk_id) and ${isForWindow(today)}`;

// `is true` keeps the condition off the indexes of grants and liaisons, which hold years of numbers.
const IS_OWN = sql.raw(`(t.grant_id = any(own.grants) or t.liaison_id = w.clerk_id) is true`);
/** A number with a grant is green: elsewhere, and at the windows of most clerks, nobody needs to be looked for. */
const HAS_CLIENTS = sql.raw(`each_lane.name = 'green' and cardinality(own.grants) > 0`);
/** Conditions on the window alone: what they rule out costs nothing. */
const HAS_REST = sql.raw('(cardinality(w.items) = 0 or cardinality(own.apart) = 0)');
const IS_REST = sql.raw('t.item_code <> all(own.apart)');

/**
 * Whom window `w` of the query around it may call, as one JSON array: of every lane the first `depth` of those whom a
 * transfer put first, the `depth` of all others who wait longest, and the first `depth` clients of the window's clerk;
 * of items that are looked at apart, the same for each. Stands after `joinRule`. Locks nothing.
 */
export const laneHeads = (now: number, depth: number): SQL => {
  const today = dayOf(now);
  const at = sql`${new Date(now).toISOString()}::timestamptz`;
  return sql`(
  with own as materialized (select ${ownGrants(at)} as grants, ${APART} as apart),
    bound as materialized (select * from (${boundHere(today)}) t, own
      where not ${HAS_REST} and ${IS_REST})
  select coalesce(json_agg(json_build_object(
    'ticketId', t.id, 'number', t.number, 'lane', t.lane, 'itemCode', t.item_code, 'firstInLine', t.first_in_line,
    'isOwnClient', ${IS_OWN},
    'itemRank', case when cardinality(w.items) = 0 then 0
      else coalesce(array_position(w.items, t.item_code) - 1, cardinality(w.items)) end,
    'takenAt', floor(extract(epoch from t.taken_at) * 1000)::bigint,
    'queuedAt', floor(extract(epoch from t.queued_at) * 1000)::bigint)), '[]'::json)
  from own
  cross join unnest(${lanes}) as each_lane(name)
  cross join lateral (
    ${firstOfBoth(today, depth, sql`${HAS_REST} and ${IS_REST}`)}
    union select line.* from unnest(own.apart) as item(code)
      cross join lateral ${firstOfBoth(today, depth, sql`t.item_code = item.code`)} line
    union select ${COLUMNS} from bound t where t.lane = each_lane.name
    union ${firstOf(today, depth, sql`not t.first_in_line and ${HAS_CLIENTS} and ${IS_OWN}`)}
  ) t)`;
};
