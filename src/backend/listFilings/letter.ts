import { and, asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { FileUploadQuery } from '../../contract/files.ts';
import { cases } from '../db/schema/cases.ts';
import { listFilings } from '../db/schema/listFilings.ts';
import { recordEvent } from '../events/record.ts';
import { addFile, getSeenCase } from '../files/add.ts';
import type { Ask } from '../http/mount.ts';
import { notFound } from '../http/problem.ts';
import type { House, RouteDefinition } from '../http/rooms.ts';
import { type ListFilingRow, presentListFiling } from './spec.ts';

type Upload = Ask<RouteDefinition & { query: typeof FileUploadQuery }>;

async function getList({ deps: { db } }: House, ask: Upload): Promise<ListFilingRow> {
  const id = ask.params.id ?? '';
  if (!z.uuid().safeParse(id).success) throw notFound();
  const [row] = await db
    .select()
    .from(listFilings)
    .where(and(eq(listFilings.officeId, ask.actor.officeId), eq(listFilings.id, id)));
  if (!row) throw notFound();
  return row;
}

/**
 * `POST /list-filings/{id}/letter`: the scan of the letter of authority, as any file of a case is taken in. It lies with
 * the first case; the others find it through the list. Sent anew, the newer one counts. @throws Problem as `addFile`.
 */
export async function addLetter(house: House, ask: Upload) {
  const { db } = house.deps;
  const list = await getList(house, ask);
  const [first] = await db
    .select({ id: cases.id })
    .from(cases)
    .where(and(eq(cases.officeId, list.officeId), eq(cases.listFilingId, list.id)))
    .orderBy(asc(cases.id))
    .limit(1);
  if (!first) throw notFound();
  const place = await getSeenCase(house, { actor: ask.actor, params: { id: first.id } });
  const { row } = await addFile(house, { ...ask, query: { name: ask.query.name } }, place);
  await db.transaction(async tx => {
    const letterFileId = row.file.id;
    await tx
      .update(listFilings)
      .set({ letterFileId, version: list.version + 1 })
      .where(eq(listFilings.id, list.id));
    await recordEvent(house.deps, tx, {
      officeId: list.officeId,
      actorId: ask.actor.id,
      action: 'add-letter',
      subjectType: 'list-filing',
      subjectId: list.id,
      data: { fileId: letterFileId },
      at: ask.now,
    });
  });
  return presentListFiling({ ...list, letterFileId: row.file.id });
}
