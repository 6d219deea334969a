import type { SQL } from 'drizzle-orm';
import { eq } from 'drizzle-orm';
import type { WindowRecord } from '../../contract/windows.ts';
import type { Db } from '../db/db.ts';
import { tickets, windows } from '../db/schema/hall.ts';
import { staff } from '../db/schema/staff.ts';
import type { Actor } from '../deps.ts';

/** Windows with the clerk's name and the number that is there, in one query. */
export const selectWindows = (db: Db, condition: SQL | undefined) =>
  db
    .select({
      window: windows,
      clerkName: staff.name,
      ticketNumber: tickets.number,
      ticketStatus: tickets.status,
      calledAt: tickets.calledAt,
      startedAt: tickets.startedAt,
    })
    .from(windows)
    .leftJoin(staff, eq(staff.id, windows.clerkId))
    .leftJoin(tickets, eq(tickets.id, windows.ticketId))
    .where(condition)
    .$dynamic();

export type WindowRow = Awaited<ReturnType<typeof selectWindows>>[number];

/** A silent alarm is for managers: not the hall's screens, nor the one of the window itself. */
const alarmFor = ({ window }: WindowRow, viewer: Viewer | undefined) =>
  viewer?.roles.includes('manager')
    ? { alarmAt: window.alarmAt?.toISOString() ?? null, alarmBy: window.alarmBy }
    : { alarmAt: null, alarmBy: null };

type Viewer = Pick<Actor, 'roles'>;

const sinceOf = ({ startedAt, calledAt, ticketStatus }: WindowRow): string | null =>
  ((ticketStatus === 'serving' && startedAt) || calledAt)?.toISOString() ?? null;

/** Without a viewer as everybody sees it. */
export const presentWindow = ({ window, ...joined }: WindowRow, viewer?: Viewer): WindowRecord => ({
  id: window.id,
  no: window.no,
  name: window.name,
  status: window.status as WindowRecord['status'],
  breakReason: window.breakReason,
  statusSince: window.statusSince.toISOString(),
  clerkId: window.clerkId,
  clerkName: joined.clerkName,
  items: window.items,
  ticketId: window.ticketId,
  ticketNumber: joined.ticketNumber,
  ticketStatus: joined.ticketStatus,
  ticketSince: sinceOf({ window, ...joined }),
  ...alarmFor({ window, ...joined }, viewer),
  version: window.version,
});
