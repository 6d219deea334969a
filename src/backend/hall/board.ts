import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { BoardCall, HallBoard } from '../../contract/hall.ts';
import { type Day, dayOf } from '../../domain/calendar/day.ts';
import { LANES, type Lane } from '../../domain/queue/lanes.ts';
import type { TicketStatus } from '../../domain/queue/ticket.ts';
import type { Db } from '../db/db.ts';
import { tickets, windows } from '../db/schema/hall.ts';
import type { Deps } from '../deps.ts';
import { getOffice } from '../office/settings.ts';

const SHOWN_CALLS = 12;
/** A call that was taken back (the number waits again) or closed by the rule of the day is none that hangs there. */
const HEARD: readonly TicketStatus[] = ['called', 'serving', 'parked', 'missed', 'finished'];
const AT_WINDOW: readonly string[] = ['called', 'serving'];

async function readWindows(db: Db, officeId: string): Promise<HallBoard['windows']> {
  const rows = await db
    .select({
      no: windows.no,
      name: windows.name,
      status: windows.status,
      number: tickets.number,
      lane: tickets.lane,
      ticketStatus: tickets.status,
    })
    .from(windows)
    .leftJoin(tickets, eq(tickets.id, windows.ticketId))
    .where(eq(windows.officeId, officeId))
    .orderBy(asc(windows.no));
  return rows.map(({ number, lane, ticketStatus, ...row }) => {
    const isShown = ticketStatus !== null && AT_WINDOW.includes(ticketStatus);
    return {
      ...row,
      status: row.status as HallBoard['windows'][number]['status'],
      number: isShown ? number : null,
      lane: isShown ? (lane as Lane) : null,
      ticketStatus: isShown ? (ticketStatus as 'called' | 'serving') : null,
    };
  });
}

const lastCall = sql<Date>`coalesce(${tickets.lastCalledAt}, ${tickets.calledAt})`.mapWith(tickets.calledAt);

/** The last calls of a day, the newest first, in the order of their index. */
export const selectCalls = (db: Db, officeId: string, day: Day) =>
  db
    .select({
      number: tickets.number,
      lane: tickets.lane,
      status: tickets.status,
      callCount: tickets.callCount,
      windowNo: windows.no,
      at: lastCall,
    })
    .from(tickets)
    .innerJoin(windows, eq(windows.id, tickets.windowId))
    .where(
      and(
        eq(tickets.officeId, officeId),
        eq(tickets.serviceDay, day),
        inArray(tickets.status, [...HEARD]),
        isNotNull(tickets.calledAt),
      ),
    )
    .orderBy(sql`coalesce(${tickets.lastCalledAt}, ${tickets.calledAt}) desc`)
    .limit(SHOWN_CALLS);

async function readCalls(db: Db, officeId: string, now: number): Promise<BoardCall[]> {
  const rows = await selectCalls(db, officeId, dayOf(now));
  return rows.map(({ callCount, at, ...row }) => ({
    ...row,
    call: `${row.number}/${row.windowNo}/${callCount}/${at.getTime()}`,
    lane: row.lane as Lane,
    status: row.status as TicketStatus,
    at: at.toISOString(),
  }));
}

async function readWaiting(db: Db, officeId: string, now: number): Promise<HallBoard['waiting']> {
  const rows = await db
    .select({ lane: tickets.lane, count: sql<number>`count(*)::int` })
    .from(tickets)
    .where(
      and(eq(tickets.officeId, officeId), eq(tickets.serviceDay, dayOf(now)), eq(tickets.status, 'waiting')),
    )
    .groupBy(tickets.lane);
  const found = new Map(rows.map(row => [row.lane, row.count]));
  return Object.fromEntries(LANES.map(lane => [lane, found.get(lane) ?? 0])) as HallBoard['waiting'];
}

/** The hall as everybody in it may see it, at this moment. */
export async function readBoard({ db, now }: Pick<Deps, 'db' | 'now'>, officeId: string): Promise<HallBoard> {
  const at = now();
  const { zh, en } = await getOffice(db, officeId);
  return {
    at: new Date(at).toISOString(),
    office: { zh, en },
    windows: await readWindows(db, officeId),
    calls: await readCalls(db, officeId, at),
    waiting: await readWaiting(db, officeId, at),
  };
}
