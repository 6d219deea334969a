import { eq } from 'drizzle-orm';
import type { STAFF_ACTIONS } from '../../contract/office.ts';
import type { Db } from '../db/db.ts';
import { staff } from '../db/schema/staff.ts';
import type { Deps } from '../deps.ts';
import { endSessionsOf } from '../session/store.ts';
import { releaseAll } from '../worklist/releaseAll.ts';
import { requireOtherAdmin } from './check.ts';
import { generatePassword, hashPassword } from './passwords.ts';
import type { StaffRow } from './present.ts';

export type StaffAction = (typeof STAFF_ACTIONS)[number];

/** Writes the columns with the next version. Answers the row as it is then. */
export async function updateStaff(
  deps: Deps,
  tx: Db,
  row: StaffRow,
  columns: Partial<StaffRow>,
): Promise<StaffRow> {
  const next = { ...row, ...columns, version: row.version + 1, updatedAt: new Date(deps.now()) };
  const { id: _, ...values } = next;
  await tx.update(staff).set(values).where(eq(staff.id, row.id));
  return next;
}

/** A new one-time password; whoever used the old one is signed out. */
export async function resetPassword(deps: Deps, tx: Db, row: StaffRow) {
  const password = generatePassword(deps.randomBytes);
  const next = await updateStaff(deps, tx, row, {
    passwordHash: await hashPassword(password, deps.randomBytes),
    mustChangePassword: true,
    failedSignIns: 0,
    lockedUntil: null,
  });
  await endSessionsOf(deps, tx, row.id);
  return { row: next, password };
}

/** Whoever is disabled is signed out, and the cases that they held are anybody's again. */
export async function letGo(deps: Deps, tx: Db, row: StaffRow, actorId: string): Promise<void> {
  await endSessionsOf(deps, tx, row.id);
  await releaseAll(deps, tx, { officeId: row.officeId, staffId: row.id, actorId });
}

/** What a press does to a locked row. */
export async function actOnStaff(
  deps: Deps,
  tx: Db,
  row: StaffRow,
  action: StaffAction,
  actorId: string,
): Promise<StaffRow> {
  if (action === 'unlock') return updateStaff(deps, tx, row, { failedSignIns: 0, lockedUntil: null });
  if (action === 'enable') return updateStaff(deps, tx, row, { active: true });
  if (action === 'disable') {
    await requireOtherAdmin(tx, row.officeId, row.id);
    await letGo(deps, tx, row, actorId);
    return updateStaff(deps, tx, row, { active: false });
  }
  await endSessionsOf(deps, tx, row.id);
  return row;
}
