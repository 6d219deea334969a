import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import type { StaffRecord } from '../../contract/office.ts';
import { IDLE_MINUTES } from '../../domain/staff/password.ts';
import type { Role } from '../../domain/staff/roles.ts';
import type { Db } from '../db/db.ts';
import { sessions, staff } from '../db/schema/staff.ts';
import { isMachineRow } from './machines.ts';

export type StaffRow = typeof staff.$inferSelect;

/** Sessions that still sign somebody in: not ended, and not idle unless it is a program's. */
export const isOpenSession = (now: number) =>
  and(
    isNull(sessions.endedAt),
    or(
      sql`${sessions.lastSeenAt} >= ${new Date(now - IDLE_MINUTES * 60_000).toISOString()}::timestamptz`,
      isMachineRow,
    ),
  );

async function countSessions(db: Db, officeId: string, ids: string[], now: number) {
  const rows = await db
    .select({ staffId: sessions.staffId, count: sql<number>`count(*)::int` })
    .from(sessions)
    .innerJoin(staff, eq(staff.id, sessions.staffId))
    .where(and(eq(sessions.officeId, officeId), inArray(sessions.staffId, ids), isOpenSession(now)))
    .groupBy(sessions.staffId);
  return new Map(rows.map(row => [row.staffId, row.count]));
}

/** Accounts as records, without anything of their passwords. */
export async function presentStaff(db: Db, rows: readonly StaffRow[], now: number): Promise<StaffRecord[]> {
  const officeId = rows[0]?.officeId;
  if (!officeId) return [];
  const ids = rows.map(row => row.id);
  const open = await countSessions(db, officeId, ids, now);
  return rows.map(row => ({
    id: row.id,
    username: row.username,
    name: row.name,
    roles: row.roles as Role[],
    department: row.department,
    items: row.items,
    devicePage: row.devicePage,
    active: row.active,
    locked: row.lockedUntil !== null && row.lockedUntil.getTime() > now,
    mustChangePassword: row.mustChangePassword,
    lastSignInAt: row.lastSignInAt?.toISOString() ?? null,
    openSessions: open.get(row.id) ?? 0,
    version: row.version,
    updatedAt: row.updatedAt.toISOString(),
  }));
}
