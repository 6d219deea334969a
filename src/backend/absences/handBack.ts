import { and, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { AbsenceRecord } from '../../contract/absences.ts';
import type { Db } from '../db/db.ts';
import { windows } from '../db/schema/hall.ts';
import { absences } from '../db/schema/hallRules.ts';
import { staff } from '../db/schema/staff.ts';
import type { Actor, Deps } from '../deps.ts';
import { recordEvent } from '../events/record.ts';
import { checkVersion } from '../http/command.ts';
import { notFound, Problem } from '../http/problem.ts';
import { countKinds, type Handed, type HandedThing } from './handed.ts';
import { moveThings } from './move.ts';
import { type AbsenceColumns, mayHandOverFor, readAbsence } from './record.ts';

type Tools = Pick<Deps, 'newId' | 'now'>;

/** An account that was disabled meanwhile gets nothing back: it stays where it is. */
async function canReceive(tx: Db, staffId: string): Promise<boolean> {
  const [person] = await tx.select({ isActive: staff.active }).from(staff).where(eq(staff.id, staffId));
  return person?.isActive === true;
}

/** Whether a visitor is at a window that would go back. */
export async function hasVisitor(tx: Db, { handed }: AbsenceColumns): Promise<boolean> {
  for (const thing of (handed as Handed).things) {
    if (thing.kind !== 'windows') continue;
    const [row] = await tx
      .select({ ticketId: windows.ticketId })
      .from(windows)
      .where(and(eq(windows.id, thing.id), eq(windows.clerkId, thing.to)));
    if (row?.ticketId) return true;
  }
  return false;
}

/** Windows that did not go back and still are the deputy's: only a visitor has kept them there. */
async function findKept(tx: Db, things: readonly HandedThing[], back: readonly HandedThing[]) {
  const returned = new Set(back.map(thing => thing.id));
  const rest = things.filter(thing => thing.kind === 'windows' && !returned.has(thing.id));
  if (rest.length === 0) return [];
  const ids = rest.map(thing => thing.id);
  const rows = await tx
    .select({ id: windows.id, clerkId: windows.clerkId })
    .from(windows)
    .where(inArray(windows.id, ids));
  const clerks = new Map(rows.map(row => [row.id, row.clerkId]));
  return rest.filter(thing => clerks.get(thing.id) === thing.to);
}

/** The absence, locked until the transaction ends, while it still runs. */
export async function lockOpen(tx: Db, id: string, skipLocked = false): Promise<AbsenceColumns | undefined> {
  const [row] = await tx
    .select()
    .from(absences)
    .where(and(eq(absences.id, id), isNull(absences.endedAt)))
    .for('update', skipLocked ? { skipLocked: true } : {});
  return row;
}

/**
 * Ends an absence whose row the caller has locked: what is still with the deputy and still open returns, each with its
 * event; what the deputy finished or passed on stays. A window at which they have a visitor follows later.
 */
export async function endAbsence(
  deps: Tools,
  tx: Db,
  absence: AbsenceColumns,
  actorId: string | null,
): Promise<void> {
  const { officeId, staffId } = absence;
  const now = deps.now();
  const { things } = absence.handed as Handed;
  const handing = { officeId, absenceId: absence.id, actorId, staffId, now, isReturn: true };
  const isThere = await canReceive(tx, staffId);
  const back: HandedThing[] = isThere ? await moveThings(deps, tx, handing, things) : [];
  const pending = isThere ? await findKept(tx, things, back) : [];
  const at = new Date(now);
  await tx
    .update(absences)
    .set({
      endedAt: at,
      handed: { things, returned: countKinds(back), ...(pending.length > 0 && { pending }) } satisfies Handed,
      version: absence.version + 1,
      updatedAt: at,
    })
    .where(eq(absences.id, absence.id));
  await recordEvent(deps, tx, {
    officeId,
    actorId,
    action: 'absence-end',
    subjectType: 'absence',
    subjectId: absence.id,
    from: 'away',
    to: 'back',
    data: { staffId, deputyId: absence.deputyId, returned: back.length, kept: things.length - back.length },
    at: now,
  });
}

/** A visitor who is at a window for longer has been forgotten there. */
const PENDING_MS = 24 * 60 * 60 * 1000;

/** Absences that are over, of which a window is still with the deputy. */
export const findPending = (db: Db, now: number) =>
  db
    .select({ id: absences.id })
    .from(absences)
    .where(
      and(
        gt(absences.endedAt, new Date(now - PENDING_MS)),
        sql`jsonb_array_length(coalesce(${absences.handed} -> 'pending', '[]')) > 0`,
      ),
    );

/**
 * The windows of an absence that is over whose visitors have gone return. Nothing happens while the person is away
 * again. Answers whether one did.
 */
export async function returnPending(deps: Tools, tx: Db, id: string): Promise<boolean> {
  const [absence] = await tx
    .select()
    .from(absences)
    .where(eq(absences.id, id))
    .for('update', { skipLocked: true });
  const { pending = [], ...handed } = (absence?.handed ?? { things: [] }) as Handed;
  if (!absence || pending.length === 0) return false;
  const { officeId, staffId } = absence;
  const [away] = await tx
    .select({ id: absences.id })
    .from(absences)
    .where(and(eq(absences.officeId, officeId), eq(absences.staffId, staffId), isNull(absences.endedAt)));
  if (away) return false;
  const now = deps.now();
  const handing = { officeId, absenceId: id, actorId: null, staffId, now, isReturn: true };
  const isThere = await canReceive(tx, staffId);
  const back = isThere ? await moveThings(deps, tx, handing, pending) : [];
  const rest = isThere ? await findKept(tx, pending, back) : [];
  if (rest.length === pending.length) return false;
  const counts = countKinds(back);
  const returned = handed.returned ?? countKinds([]);
  await tx
    .update(absences)
    .set({
      handed: {
        ...handed,
        returned: { ...returned, windows: returned.windows + counts.windows },
        ...(rest.length > 0 && { pending: rest }),
      } satisfies Handed,
      version: absence.version + 1,
      updatedAt: new Date(now),
    })
    .where(eq(absences.id, id));
  return back.length > 0;
}

interface Pressing {
  tx: Db;
  actor: Actor;
  id: string;
  seen: number | undefined;
}

/** "I am back". @throws Problem 403 somebody else's, 404, 409 `absence-over` or stale. */
export async function comeBack(deps: Tools, { tx, actor, id, seen }: Pressing): Promise<AbsenceRecord> {
  if (!z.uuid().safeParse(id).success) throw notFound();
  const [known] = await tx
    .select({ staffId: absences.staffId, deputyId: absences.deputyId })
    .from(absences)
    .where(and(eq(absences.officeId, actor.officeId), eq(absences.id, id)));
  if (!known) throw notFound();
  if (!mayHandOverFor(actor, known.staffId)) {
    // The deputy sees it; for everybody else it is not there.
    throw known.deputyId === actor.id ? new Problem(403, 'forbidden') : notFound();
  }
  const open = await lockOpen(tx, id);
  if (!open) {
    const record = await readAbsence(tx, id, actor);
    throw new Problem(409, 'absence-over', { extra: { status: 'back', allowedActions: [], record } });
  }
  checkVersion(seen, open, await readAbsence(tx, id, actor));
  await endAbsence(deps, tx, open, actor.id);
  return readAbsence(tx, id, actor);
}
