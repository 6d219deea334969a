import { and, eq, isNull } from 'drizzle-orm';
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
 * event; what the deputy finished or passed on stays, and so does a window at which they have a visitor.
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
  const back: HandedThing[] = (await canReceive(tx, staffId))
    ? await moveThings(deps, tx, handing, things)
    : [];
  const at = new Date(now);
  await tx
    .update(absences)
    .set({
      endedAt: at,
      handed: { things, returned: countKinds(back) } satisfies Handed,
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
