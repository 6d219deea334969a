import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { FileCommand } from '../../contract/files.ts';
import { isClosed } from '../../domain/cases/statuses.ts';
import { cases } from '../db/schema/cases.ts';
import { files } from '../db/schema/files.ts';
import { recordEvent } from '../events/record.ts';
import { type Answer, type Command, checkVersion, versionSeen } from '../http/command.ts';
import { notFound } from '../http/problem.ts';
import type { House, RouteDefinition } from '../http/rooms.ts';
import { checkCaseOpen } from './add.ts';
import { fileScope, presentFile, selectFiles } from './spec.ts';

type Withdraw = Command<RouteDefinition & { body: typeof FileCommand }>;

/** Takes a file out of sight, with a reason; row and bytes stay. Twice is once. @throws Problem 404, 409. */
export async function withdrawFile({ deps }: House, command: Withdraw): Promise<Answer> {
  const { tx, actor, body, now } = command;
  const id = command.params.id ?? '';
  if (!z.uuid().safeParse(id).success) throw notFound();
  const [present] = await selectFiles(tx)
    .where(and(fileScope(tx, actor), eq(files.id, id)))
    .for('update', { of: files });
  if (!present) throw notFound();
  const locked = present.file;
  if (locked.withdrawnAt) return { status: 200, body: presentFile(present) };
  checkVersion(versionSeen(command), locked, presentFile(present));
  const [row] = await tx
    .select({ status: cases.status })
    .from(cases)
    .where(eq(cases.id, locked.caseId))
    .for('update');
  // What a decision was made on stays as it was, also while its result waits to be handed over.
  checkCaseOpen(row?.status ?? 'void', command.language, isClosed);
  const change = {
    withdrawnAt: new Date(now),
    withdrawnBy: actor.id,
    withdrawReason: body.reason,
    version: locked.version + 1,
  };
  await tx.update(files).set(change).where(eq(files.id, locked.id));
  await recordEvent(deps, tx, {
    officeId: actor.officeId,
    actorId: actor.id,
    action: 'withdraw-file',
    subjectType: 'case',
    subjectId: locked.caseId,
    reason: body.reason,
    data: { fileId: locked.id },
    at: now,
  });
  return { status: 200, body: presentFile({ ...present, file: { ...locked, ...change } }) };
}
