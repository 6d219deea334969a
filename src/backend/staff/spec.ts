import { eq, or, type SQL, sql } from 'drizzle-orm';
import { StaffRecord } from '../../contract/office.ts';
import { staff } from '../db/schema/staff.ts';
import { likeContains, likePrefix } from '../http/like.ts';
import { malformed } from '../http/problem.ts';
import type { ResourceSpec } from '../http/resource.ts';
import type { House } from '../http/rooms.ts';
import { presentStaff, type StaffRow } from './present.ts';

function searchStaff(q: string): SQL | undefined {
  const letters = likePrefix(q.toLowerCase().replace(/\s/g, ''));
  return or(
    sql`${staff.name} like ${likeContains(q)}`,
    sql`${staff.nameInitials} like ${letters}`,
    sql`${staff.namePinyin} like ${letters}`,
    sql`${staff.username} like ${letters}`,
  );
}

function lockedFilter(value: unknown, now: number): SQL {
  if (typeof value !== 'boolean') throw malformed('bad-filter', { detail: 'locked' });
  const isLocked = sql`coalesce(${staff.lockedUntil} > ${new Date(now).toISOString()}::timestamptz, false)`;
  return value ? isLocked : sql`not ${isLocked}`;
}

export const staffSpec = ({ deps }: House): ResourceSpec<StaffRow, StaffRecord> => ({
  name: 'staff',
  access: 'staff.read',
  table: staff,
  id: staff.id,
  fields: {
    id: { column: staff.id, kind: 'id' },
    username: { column: staff.username, kind: 'text' },
    name: { column: staff.name, kind: 'text' },
    roles: { column: staff.roles, kind: 'texts' },
    department: { column: staff.department, kind: 'text' },
    items: { column: staff.items, kind: 'texts' },
    devicePage: { column: staff.devicePage, kind: 'text', nullable: true },
    active: { column: staff.active, kind: 'boolean' },
    mustChangePassword: { column: staff.mustChangePassword, kind: 'boolean' },
    lastSignInAt: { column: staff.lastSignInAt, kind: 'instant', nullable: true },
    updatedAt: { column: staff.updatedAt, kind: 'instant' },
  },
  search: searchStaff,
  special: (name, value, { now }) => (name === 'locked' ? lockedFilter(value, now) : undefined),
  scope: ({ actor }) => eq(staff.officeId, actor.officeId),
  read: (condition, order, limit, offset) =>
    deps.db.select().from(staff).where(condition).orderBy(order).limit(limit).offset(offset),
  present: (rows, { now }) => presentStaff(deps.db, rows, now),
  record: StaffRecord,
});
