import { and, eq, inArray, ne } from 'drizzle-orm';
import type { z } from 'zod';
import { WindowEdit, WindowRecord } from '../../contract/windows.ts';
import { can } from '../../domain/staff/permissions.ts';
import type { Role } from '../../domain/staff/roles.ts';
import type { Db } from '../db/db.ts';
import { windows } from '../db/schema/hall.ts';
import { items } from '../db/schema/office.ts';
import { staff } from '../db/schema/staff.ts';
import { recordEvent } from '../events/record.ts';
import { checkVersion } from '../http/command.ts';
import { invalid, Problem } from '../http/problem.ts';
import type { House, RequestContext } from '../http/rooms.ts';
import { lockWindow, readWindow } from './lock.ts';
import { presentWindow } from './record.ts';

type Edit = Partial<z.infer<typeof WindowEdit>>;

interface Editing extends Pick<RequestContext, 'actor' | 'now'> {
  tx: Db;
}

const EDITABLE = new Set(Object.keys(WindowEdit.shape));
/** They change with every call, without a new version: a form that was open meanwhile is not refused for them. */
const LIVE = ['ticketId', 'ticketNumber', 'ticketStatus', 'ticketSince', 'alarmAt', 'alarmBy', 'version'];
const READ_ONLY = Object.keys(WindowRecord.shape).filter(name => !EDITABLE.has(name) && !LIVE.includes(name));

/** simple-rest sends the whole record back: what cannot be edited must be as it is. @throws Problem 422. */
function checkReadOnly(body: Record<string, unknown>, record: Record<string, unknown>): void {
  const changed = READ_ONLY.filter(
    name => name in body && JSON.stringify(body[name]) !== JSON.stringify(record[name]),
  );
  if (changed.length === 0) return;
  throw new Problem(422, 'invalid', {
    params: { field: changed.join(', ') },
    fields: Object.fromEntries(changed.map(name => [name, 'read-only'])),
  });
}

async function findProblems({ tx, actor }: Editing, edit: Edit, id: string | null) {
  const { officeId } = actor;
  const problems: Record<string, string> = {};
  if (edit.no !== undefined) {
    const [taken] = await tx
      .select({ id: windows.id })
      .from(windows)
      .where(
        and(eq(windows.officeId, officeId), eq(windows.no, edit.no), id ? ne(windows.id, id) : undefined),
      );
    if (taken) problems.no = 'in-use';
  }
  if (edit.clerkId) {
    const [person] = await tx
      .select({ roles: staff.roles })
      .from(staff)
      .where(and(eq(staff.officeId, officeId), eq(staff.id, edit.clerkId), eq(staff.active, true)));
    if (!person || !can(person.roles as Role[], 'windows.call')) problems.clerkId = 'unknown';
  }
  if (edit.items && edit.items.length > 0) {
    const known = await tx
      .select({ code: items.code })
      .from(items)
      .where(and(eq(items.officeId, officeId), inArray(items.code, edit.items)));
    const codes = new Set(known.map(row => row.code));
    if (edit.items.some(code => !codes.has(code))) problems.items = 'unknown';
  }
  return problems;
}

async function checkEdit(editing: Editing, edit: Edit, id: string | null): Promise<void> {
  const problems = await findProblems(editing, edit, id);
  if (Object.keys(problems).length > 0) throw invalid(problems);
}

/** A new window: closed until somebody opens it. @throws Problem 422. */
export async function createWindow(house: House, editing: Editing, edit: z.infer<typeof WindowEdit>) {
  const { tx, actor, now } = editing;
  await checkEdit(editing, edit, null);
  const at = new Date(now);
  const [row] = await tx
    .insert(windows)
    .values({
      id: house.deps.newId(),
      officeId: actor.officeId,
      ...edit,
      status: 'closed',
      statusSince: at,
      updatedAt: at,
    })
    .onConflictDoNothing()
    .returning({ id: windows.id });
  if (!row) throw invalid({ no: 'in-use' });
  await recordEvent(house.deps, tx, {
    officeId: actor.officeId,
    actorId: actor.id,
    action: 'create',
    subjectType: 'window',
    subjectId: row.id,
    to: 'closed',
    data: { ...edit },
    at: now,
  });
  return readWindow(tx, actor.officeId, row.id, actor);
}

const pick = (record: object, names: readonly string[]) =>
  Object.fromEntries(Object.entries(record).filter(([name]) => names.includes(name)));

/** @throws Problem 409 stale, 422 read-only or wrong fields. */
export async function updateWindow(
  house: House,
  editing: Editing,
  id: string,
  body: Edit & Record<string, unknown>,
  seen: number | undefined,
) {
  const { tx, actor, now } = editing;
  const record = presentWindow(await lockWindow(tx, actor.officeId, id), actor);
  checkVersion(seen, record, record);
  // The joined names follow from the ids that are edited in the same breath.
  const derived = body.clerkId !== undefined && body.clerkId !== record.clerkId ? ['clerkName'] : [];
  checkReadOnly(
    pick(
      body,
      READ_ONLY.filter(name => !derived.includes(name)),
    ),
    record,
  );
  const edit = pick(body, [...EDITABLE]) as Edit;
  const changed = Object.keys(edit).filter(
    name => JSON.stringify(edit[name as keyof Edit]) !== JSON.stringify(record[name as keyof Edit]),
  );
  if (changed.length === 0) return record;
  await checkEdit(editing, edit, id);
  await tx
    .update(windows)
    .set({ ...edit, version: record.version + 1, updatedAt: new Date(now) })
    .where(eq(windows.id, id));
  await recordEvent(house.deps, tx, {
    officeId: actor.officeId,
    actorId: actor.id,
    action: 'update',
    subjectType: 'window',
    subjectId: id,
    from: record.status,
    to: record.status,
    data: { from: pick(record, changed), to: pick(edit, changed) },
    at: now,
  });
  return readWindow(tx, actor.officeId, id, actor);
}
