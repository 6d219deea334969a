import { and, eq, inArray, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { StaffEdit } from '../../contract/office.ts';
import { ROLE_PROBLEM_TEXTS, validateRoles } from '../../domain/staff/separation.ts';
import type { Db } from '../db/db.ts';
import { items } from '../db/schema/office.ts';
import { staff } from '../db/schema/staff.ts';
import { registerTexts } from '../http/language.ts';
import { invalid, Problem } from '../http/problem.ts';

export type Edit = z.infer<typeof StaffEdit>;

export function registerStaffTexts(): void {
  for (const [problem, { zh, en }] of Object.entries(ROLE_PROBLEM_TEXTS)) {
    registerTexts({ [`roles-${problem}`]: [zh, en] });
  }
}

async function hasUnknownItem(tx: Db, officeId: string, codes: readonly string[]): Promise<boolean> {
  const wanted = [...new Set(codes)];
  if (wanted.length === 0) return false;
  const found = await tx
    .select({ code: items.code })
    .from(items)
    .where(and(eq(items.officeId, officeId), inArray(items.code, wanted)));
  return found.length < wanted.length;
}

/** @throws Problem 422: roles that one person may not hold together, a device without its page, unknown items. */
export async function checkEdit(tx: Db, officeId: string, edit: Edit): Promise<void> {
  const fields: Record<string, string> = {};
  const [problem] = validateRoles(edit.roles);
  if (problem) fields.roles = `roles-${problem}`;
  if (edit.roles.includes('device') && !edit.devicePage) fields.devicePage = 'required';
  if (await hasUnknownItem(tx, officeId, edit.items)) fields.items = 'unknown';
  if (Object.keys(fields).length > 0) throw invalid(fields);
}

/** The columns of an edit; only a device has a page that it is bound to. */
export const columnsOf = ({ name, roles, department, items: codes, devicePage, active }: Edit) => ({
  name,
  roles,
  department,
  items: codes,
  devicePage: roles.includes('device') ? (devicePage ?? null) : null,
  active,
});

/**
 * Before an administrator loses the role or the account: another one must remain. Locks all of them, so that two who
 * remove each other do not both succeed.
 * @throws Problem 409 `last-admin`.
 */
export async function requireOtherAdmin(tx: Db, officeId: string, staffId: string): Promise<void> {
  const admins = await tx
    .select({ id: staff.id })
    .from(staff)
    .where(and(eq(staff.officeId, officeId), eq(staff.active, true), sql`'admin' = any(${staff.roles})`))
    .orderBy(staff.id)
    .for('update');
  const isOneOfThem = admins.some(admin => admin.id === staffId);
  if (isOneOfThem && admins.length === 1)
    throw new Problem(409, 'last-admin', { extra: { status: 'active', allowedActions: [] } });
}
