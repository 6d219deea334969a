import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { PaperPrint } from '../../contract/papers.ts';
import { fileMark, type PaperDocument, reprintMark } from '../../domain/papers/document.ts';
import type { Db } from '../db/db.ts';
import { papers } from '../db/schema/papers.ts';
import type { Actor } from '../deps.ts';
import { recordEvent } from '../events/record.ts';
import { type Answer, type Command, checkVersion, versionSeen } from '../http/command.ts';
import { invalid, notFound } from '../http/problem.ts';
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

/** The paper as a file; each one taken is numbered on it and leaves a line. @throws Problem 404, 422. */
export async function takeFile(
  house: House,
  ask: { actor: Actor; now: number; params: Record<string, string> },
): Promise<PaperDocument> {
  const { deps } = house;
  const { actor, now, params } = ask;
  return deps.db.transaction(async tx => {
    const row = await lockPaper(tx, actor, params.id ?? '');
    const content = await freeze(house, tx, row, now);
    const fileCount = row.fileCount + 1;
    await tx
      .update(papers)
      .set({ fileCount, version: row.version + 1 })
      .where(eq(papers.id, row.id));
    await recordEvent(deps, tx, {
      officeId: actor.officeId,
      actorId: actor.id,
      action: 'export',
      subjectType: 'paper',
      subjectId: row.id,
      data: { number: row.number, caseId: row.caseId, file: fileCount },
      at: now,
    });
    return documentOf(house, row, content, fileMark(fileCount));
  });
}
