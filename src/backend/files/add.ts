import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import type { FileUploadQuery } from '../../contract/files.ts';
import { type CaseStatus, isFinal } from '../../domain/cases/statuses.ts';
import { STATUS_WORDS } from '../../domain/cases/words.ts';
import { cleanFileName } from '../../domain/files/rules.ts';
import type { CaseRow } from '../cases/rows.ts';
import { caseScope } from '../cases/spec.ts';
import { itemOfCase, worldFor } from '../cases/world.ts';
import type { Db } from '../db/db.ts';
import { cases } from '../db/schema/cases.ts';
import { files } from '../db/schema/files.ts';
import { recordEvent } from '../events/record.ts';
import type { Ask } from '../http/mount.ts';
import { invalid, notFound, Problem } from '../http/problem.ts';
import type { House, RequestContext, RouteDefinition } from '../http/rooms.ts';
import { receive } from './incoming.ts';
import type { FileRow } from './spec.ts';
import { StoreFullError } from './store.ts';

type Upload = Ask<RouteDefinition & { query: typeof FileUploadQuery }>;

/** @throws Problem 409 with the state when nothing more may change. */
export function checkCaseOpen(
  status: string,
  language: RequestContext['language'],
  isOver: (status: CaseStatus) => boolean = isFinal,
): void {
  if (!isOver(status as CaseStatus)) return;
  throw new Problem(409, 'case-over', {
    params: { status: STATUS_WORDS[status as CaseStatus][language] },
    extra: { status, allowedActions: [] },
  });
}

/** The case of `/cases/{id}/…`, as far as the actor may see it. @throws Problem 404. */
export async function getSeenCase({ deps }: House, { actor, params }: Pick<Upload, 'actor' | 'params'>) {
  const id = params.id ?? '';
  if (!z.uuid().safeParse(id).success) throw notFound();
  const [row] = await deps.db
    .select()
    .from(cases)
    .where(and(caseScope(actor), eq(cases.id, id)));
  if (!row) throw notFound();
  return row;
}

/** @throws Problem 409 the case is over, 422 a material that its item does not know. */
async function checkTarget(house: House, ask: Upload, row: CaseRow): Promise<void> {
  checkCaseOpen(row.status, ask.language);
  const { materialId } = ask.query;
  if (!materialId) return;
  const item = itemOfCase(await worldFor(house, ask), row);
  if (!item.materials.some(material => material.id === materialId)) {
    throw invalid({ materialId: 'unknown-material' });
  }
}

/** The same bytes for the same material, sent twice: the first stands. */
async function findSame(db: Db, file: typeof files.$inferInsert) {
  const [same] = await db
    .select()
    .from(files)
    .where(
      and(
        eq(files.officeId, file.officeId),
        eq(files.caseId, file.caseId),
        eq(files.sha256, file.sha256),
        file.materialId ? eq(files.materialId, file.materialId) : isNull(files.materialId),
        isNull(files.withdrawnAt),
      ),
    );
  return same;
}

/**
 * A file for a case that the actor may see: keeps the bytes first, then the row that knows of them, so that a row never
 * names what is not there. Sent again, it answers the first row. @throws Problem 409, 413, 415, 422, 507.
 */
export async function addFile(
  house: House,
  ask: Upload,
  row: CaseRow,
): Promise<{ row: FileRow; isNew: boolean }> {
  const { deps } = house;
  const { actor, now: at, query } = ask;
  await checkTarget(house, ask, row);
  const incoming = await receive(ask.c.req.raw);
  const id = deps.newId();
  const { sha256 } = await deps.files.put(id, incoming.bytes).catch(error => {
    if (error instanceof StoreFullError) throw new Problem(507, 'disk-full');
    throw error;
  });
  const file = {
    id,
    officeId: actor.officeId,
    caseId: row.id,
    materialId: query.materialId ?? null,
    name: cleanFileName(query.name, incoming.type),
    type: incoming.type,
    size: incoming.size(),
    sha256,
    addedBy: actor.id,
    addedAt: new Date(at),
  };
  try {
    const kept = await deps.db.transaction(async tx => {
      const db = tx as Db;
      // Two presses at once: the second sees what the first has written; and the case may be over meanwhile.
      const [present] = await db
        .select({ status: cases.status })
        .from(cases)
        .where(eq(cases.id, row.id))
        .for('update');
      checkCaseOpen(present?.status ?? 'void', ask.language);
      const same = await findSame(db, file);
      if (same) return { file: same, isNew: false };
      const [inserted] = await db.insert(files).values(file).returning();
      if (!inserted) throw new Error('an insert answered no row');
      await recordEvent(deps, db, {
        officeId: actor.officeId,
        actorId: actor.id,
        action: 'add-file',
        subjectType: 'case',
        subjectId: row.id,
        data: { fileId: id, materialId: file.materialId, type: file.type, size: file.size, sha256 },
        at,
      });
      return { file: inserted, isNew: true };
    });
    if (!kept.isNew) await deps.files.remove(id);
    return { row: { file: kept.file, addedByName: actor.name }, isNew: kept.isNew };
  } catch (error) {
    await deps.files.remove(id).catch(() => undefined);
    throw error;
  }
}
