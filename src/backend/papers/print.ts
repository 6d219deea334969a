import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { PaperContent, type PaperExport, type PaperPrint } from '../../contract/papers.ts';
import { fileMark, type PaperDocument, reprintMark } from '../../domain/papers/document.ts';
import type { Db } from '../db/db.ts';
import { papers } from '../db/schema/papers.ts';
import type { Actor } from '../deps.ts';
import { recordEvent } from '../events/record.ts';
import { type Answer, type Command, checkVersion, versionSeen } from '../http/command.ts';
import { invalid, notFound, Problem } from '../http/problem.ts';
import type { House, RouteDefinition } from '../http/rooms.ts';
import { documentOf, freeze } from './content.ts';
import { type PaperRow, paperScope, presentPaper } from './spec.ts';

/** @throws Problem 404 also for what this person may not see. */
export async function lockPaper(tx: Db, actor: Actor, id: string): Promise<PaperRow> {
  if (!z.uuid().safeParse(id).success) throw notFound();
  const [row] = await tx
    .select()
    .from(papers)
    .where(and(paperScope(actor), eq(papers.id, id)))
    .for('update');
  if (!row) throw notFound();
  return row;
}

/**
 * One press, one print: the first is the paper, every later one is marked 补打 and needs a reason. What the paper says
 * is frozen with the first. @throws Problem 422 what is missing, or no reason.
 */
export async function printPaper(
  house: House,
  command: Command<RouteDefinition & { body: typeof PaperPrint }>,
): Promise<Answer> {
  const { deps } = house;
  const { tx, actor, body, now } = command;
  const row = await lockPaper(tx, actor, command.params.id ?? '');
  checkVersion(versionSeen(command), row, await presentPaper(tx, row));
  const content = await freeze(house, tx, row, now);
  if (row.printCount > 0 && !body.reason) throw invalid({ reason: 'required' });
  const [after] = await tx
    .update(papers)
    .set({ printCount: row.printCount + 1, lastPrintedAt: new Date(now), version: row.version + 1 })
    .where(eq(papers.id, row.id))
    .returning();
  if (!after) throw notFound();
  await recordEvent(deps, tx, {
    officeId: actor.officeId,
    actorId: actor.id,
    action: after.printCount > 1 ? 'reprint' : 'print',
    subjectType: 'paper',
    subjectId: row.id,
    reason: row.printCount > 0 ? (body.reason ?? null) : null,
    data: { number: row.number, caseId: row.caseId, print: after.printCount },
    at: now,
  });
  const document = documentOf(house, after, content, reprintMark(after.printCount));
  return { status: 200, body: { paper: await presentPaper(tx, after), document } };
}

/**
 * One press, one more file: counted, frozen and in the log. The file itself is read afterwards, as often as the network
 * makes necessary. @throws Problem 404, 409 another version, 422 what is missing.
 */
export async function exportPaper(
  house: House,
  command: Command<RouteDefinition & { body: typeof PaperExport }>,
): Promise<Answer> {
  const { tx, actor, now, params } = command;
  const row = await lockPaper(tx, actor, params.id ?? '');
  checkVersion(versionSeen(command), row, await presentPaper(tx, row));
  await freeze(house, tx, row, now);
  const [after] = await tx
    .update(papers)
    .set({ fileCount: row.fileCount + 1, version: row.version + 1 })
    .where(eq(papers.id, row.id))
    .returning();
  if (!after) throw notFound();
  await recordEvent(house.deps, tx, {
    officeId: actor.officeId,
    actorId: actor.id,
    action: 'export',
    subjectType: 'paper',
    subjectId: row.id,
    data: { number: row.number, caseId: row.caseId, file: after.fileCount },
    at: now,
  });
  return { status: 200, body: { paper: await presentPaper(tx, after) } };
}

/** What the file says that was taken last; changes nothing. @throws Problem 409 nobody has taken one. */
export function fileOf(house: House, row: PaperRow): PaperDocument {
  if (row.fileCount === 0 || row.content === null) {
    throw new Problem(409, 'paper-not-exported', { extra: { allowedActions: ['export'] } });
  }
  return documentOf(house, row, PaperContent.parse(row.content), fileMark(row.fileCount));
}
