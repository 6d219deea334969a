import { asc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { LiveHall, LiveWindow } from '../../contract/live.ts';
import { dayOf, instantAt } from '../../domain/calendar/day.ts';
import type { Lane } from '../../domain/queue/lanes.ts';
import { type Db, rowsOf } from '../db/db.ts';
import { tickets, windows } from '../db/schema/hall.ts';
import { staff } from '../db/schema/staff.ts';

const SHOWN_ALARMS = 10;
const alarmer = alias(staff, 'alarmer');

/** Every window with its clerk and who is there. A silent alarm is for managers. */
export async function readLiveWindows(db: Db, officeId: string, seesAlarms: boolean): Promise<LiveWindow[]> {
  const rows = await db
    .select({ window: windows, clerkName: staff.name, alarmByName: alarmer.name, ticket: tickets })
    .from(windows)
    .leftJoin(staff, eq(staff.id, windows.clerkId))
    .leftJoin(alarmer, eq(alarmer.id, windows.alarmBy))
    .leftJoin(tickets, eq(tickets.id, windows.ticketId))
    .where(eq(windows.officeId, officeId))
    .orderBy(asc(windows.no));
  return rows.map(({ window, clerkName, alarmByName, ticket }) => ({
    id: window.id,
    no: window.no,
    name: window.name,
    status: window.status as LiveWindow['status'],
    breakReason: window.breakReason,
    statusSince: window.statusSince.toISOString(),
    clerkId: window.clerkId,
    clerkName,
    ticket: ticket && {
      id: ticket.id,
      number: ticket.number,
      lane: ticket.lane as Lane,
      itemCode: ticket.itemCode,
      status: ticket.status,
      since: (
        (ticket.status === 'serving' ? ticket.startedAt : null) ??
        ticket.calledAt ??
        ticket.takenAt
      ).toISOString(),
      callCount: ticket.callCount,
      version: ticket.version,
    },
    alarmAt: (seesAlarms && window.alarmAt?.toISOString()) || null,
    alarmByName: seesAlarms && window.alarmAt ? alarmByName : null,
  }));
}

interface AlarmRow {
  window: string;
  action: 'alarm' | 'alarm-clear';
  /** Milliseconds. */
  at: string | number;
  byName: string | null;
  reason: string | null;
}

/**
 * Today's alarms: who pressed, who ended them, when and why. Looked up window by window: by their kind or their time
 * alone the log of a busy day would be read through.
 */
export async function readAlarms(db: Db, officeId: string, now: number): Promise<LiveHall['alarms']> {
  const since = new Date(instantAt(dayOf(now), 0)).toISOString();
  const rows = await rowsOf<AlarmRow>(
    db,
    sql`select w.name as window, a.action, floor(extract(epoch from a.at) * 1000)::bigint as at,
        s.name as "byName", a.reason
      from windows w
      cross join lateral (
        select e.id, e.at, e.actor_id, e.action, e.reason from events e
        where e.office_id = ${officeId}::uuid and e.subject_id = w.id and e.at >= ${since}::timestamptz
          and e.subject_type = 'window-alarm'
        order by e.at desc, e.id desc limit ${SHOWN_ALARMS}
      ) a
      left join staff s on s.id = a.actor_id
      where w.office_id = ${officeId}::uuid
      order by a.at desc, a.id desc limit ${SHOWN_ALARMS}`,
  );
  return rows.map(({ at, ...row }) => ({ ...row, at: new Date(Number(at)).toISOString() }));
}
