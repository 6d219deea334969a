import { type SQL, sql } from 'drizzle-orm';
import type { LiveHall, LiveWaiting } from '../../contract/live.ts';
import { type Day, dayOf, minuteOfDay } from '../../domain/calendar/day.ts';
import { LANES, type Lane } from '../../domain/queue/lanes.ts';
import { type Db, rowsOf } from '../db/db.ts';

const MINUTE = 60_000;
const SHOWN_TOO_LONG = 20;
const NEXT_MINUTES = 60;

interface WaitingRow {
  id: string;
  number: string;
  lane: Lane;
  itemCode: string;
  /** Milliseconds. */
  since: string | number;
}

const since = sql`coalesce(t.queued_at, t.taken_at)`;
const columns = sql`t.id, t.number, t.lane, t.item_code as "itemCode",
  floor(extract(epoch from ${since}) * 1000)::bigint as since`;

const present = ({ since: at, ...row }: WaitingRow): LiveWaiting => ({
  ...row,
  since: new Date(Number(at)).toISOString(),
});

const isWaiting = (officeId: string, today: Day): SQL =>
  sql`t.office_id = ${officeId}::uuid and t.service_day = ${today}::date and t.status = 'waiting'`;

/** One row a lane and item: how many wait, and who has waited longest among them. */
async function readGroups(db: Db, officeId: string, today: Day) {
  const rows = await rowsOf<WaitingRow & { count: number }>(
    db,
    sql`select distinct on (t.lane, t.item_code) ${columns},
        (count(*) over (partition by t.lane, t.item_code))::int as count
      from tickets t where ${isWaiting(officeId, today)}
      order by t.lane, t.item_code, ${since}, t.id`,
  );
  return rows.map(({ count, ...row }) => ({ count, longest: present(row) }));
}

type Group = Awaited<ReturnType<typeof readGroups>>[number];

const byAge = (one: LiveWaiting, other: LiveWaiting) => (one.since < other.since ? -1 : 1);

const sumUp = (groups: readonly Group[]) => ({
  count: groups.reduce((sum, group) => sum + group.count, 0),
  longest: groups.map(group => group.longest).sort(byAge)[0] ?? null,
});

/** Who waits now: in all, by lane, by item. */
export async function readWaiting(db: Db, officeId: string, now: number): Promise<LiveHall['waiting']> {
  const groups = await readGroups(db, officeId, dayOf(now));
  const { count, longest } = sumUp(groups);
  const codes = [...new Set(groups.map(group => group.longest.itemCode))];
  return {
    total: count,
    longest,
    lanes: LANES.map(lane => ({ lane, ...sumUp(groups.filter(group => group.longest.lane === lane)) })),
    items: codes
      .map(itemCode => ({
        itemCode,
        ...sumUp(groups.filter(group => group.longest.itemCode === itemCode)),
      }))
      .sort((one, other) => other.count - one.count),
  };
}

/** Who waits longer than `minutes`, the longest first. */
export async function readTooLong(
  db: Db,
  officeId: string,
  now: number,
  minutes: number,
): Promise<LiveHall['tooLong']> {
  const before = new Date(now - minutes * MINUTE).toISOString();
  const rows = await rowsOf<WaitingRow & { count: number }>(
    db,
    sql`select ${columns}, (count(*) over ())::int as count from tickets t
      where ${isWaiting(officeId, dayOf(now))} and ${since} < ${before}::timestamptz
      order by ${since}, t.id limit ${SHOWN_TOO_LONG}`,
  );
  return {
    minutes,
    count: rows[0]?.count ?? 0,
    tickets: rows.map(({ count: _, ...row }) => present(row)),
  };
}

/** Today's numbers by their state, waiting ones left out. */
export async function readCounts(db: Db, officeId: string, now: number): Promise<LiveHall['counts']> {
  const rows = await rowsOf<{ status: string; count: number }>(
    db,
    sql`select t.status, count(*)::int as count from tickets t
      where t.office_id = ${officeId}::uuid and t.service_day = ${dayOf(now)}::date group by t.status`,
  );
  const found = new Map(rows.map(row => [row.status, row.count]));
  const of = (status: string) => found.get(status) ?? 0;
  return {
    called: of('called'),
    serving: of('serving'),
    parked: of('parked'),
    missed: of('missed'),
    finished: of('finished'),
  };
}

/** Bookings that begin within the next hour, or have begun, and have not been checked in. */
export async function readBookings(db: Db, officeId: string, now: number): Promise<LiveHall['bookings']> {
  const minute = minuteOfDay(now);
  return rowsOf<LiveHall['bookings'][number]>(
    db,
    sql`select item_code as "itemCode", from_minute as "fromMinute", to_minute as "toMinute", count(*)::int as count
      from bookings
      where office_id = ${officeId}::uuid and day = ${dayOf(now)}::date and status = 'booked'
        and from_minute < ${minute + NEXT_MINUTES} and to_minute > ${minute}
      group by 1, 2, 3 order by 2, 1`,
  );
}
