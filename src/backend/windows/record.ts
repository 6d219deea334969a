import type { SQL } from 'drizzle-orm';
import { eq } from 'drizzle-orm';
import type { WindowRecord } from '../../contract/windows.ts';
import type { Db } from '../db/db.ts';
import { tickets, windows } from '../db/schema/hall.ts';
import { staff } from '../db/schema/staff.ts';

/** Windows with the clerk's name and the number that is there, in one query. */
export const selectWindows = (db: Db, condition: SQL | undefined) =>
  db
    .select({
      window: windows,
      clerkName: staff.name,
      ticketNumber: tickets.number,
      ticketStatus: tickets.status,
    })
    .from(windows)
    .leftJoin(staff, eq(staff.id, windows.clerkId))
    .leftJoin(tickets, eq(tickets.id, windows.ticketId))
    .where(condition)
    .$dynamic();

export type WindowRow = Awaited<ReturnType<typeof selectWindows>>[number];

export const presentWindow = ({ window, ...joined }: WindowRow): WindowRecord => ({
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
  version: window.version,
});
