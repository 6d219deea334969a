import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { CaseImportCreate } from '../../contract/caseImports.ts';
import type { Db } from '../db/db.ts';
import { caseImports } from '../db/schema/caseImports.ts';
import { recordEvent } from '../events/record.ts';
import type { Answer, Command } from '../http/command.ts';
import { notFound, Problem } from '../http/problem.ts';
import type { House, RouteDefinition } from '../http/rooms.ts';
import { type CaseImportRow, presentImport } from './spec.ts';

type Begin = Command<RouteDefinition & { body: typeof CaseImportCreate }>;

/** `POST /case-imports`: a place for what is going to come, seen by nobody until it takes effect. */
export async function beginImport({ deps }: House, command: Begin): Promise<Answer> {
  const { tx, actor, body, now } = command;
  const [row] = await tx
    .insert(caseImports)
    .values({
      id: deps.newId(),
      officeId: actor.officeId,
      ...body,
      state: 'staging',
      startedBy: actor.id,
      startedAt: new Date(now),
    })
    .returning();
  if (!row) throw new Error('an insert answered no row');
  await recordEvent(deps, tx, {
    officeId: actor.officeId,
    actorId: actor.id,
    action: 'begin-import',
    subjectType: 'case-import',
    subjectId: row.id,
    to: 'staging',
    data: { name: row.name, fileName: row.fileName, cases: row.caseCount, leftOut: body.leftOut.length },
    at: now,
  });
  return { status: 201, body: presentImport(row), headers: { location: `/api/case-imports/${row.id}` } };
}

/** The import, locked until the end of the transaction. @throws Problem 404. */
export async function lockImport(tx: Db, officeId: string, id: string): Promise<CaseImportRow> {
  if (!z.uuid().safeParse(id).success) throw notFound();
  const [row] = await tx
    .select()
    .from(caseImports)
    .where(and(eq(caseImports.officeId, officeId), eq(caseImports.id, id)))
    .for('update');
  if (!row) throw notFound();
  return row;
}

/** What may be done with an import in each state. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  staging: ['commit', 'discard'],
  'in-force': ['undo'],
};

export const allowedFor = (state: string): readonly string[] => ALLOWED[state] ?? [];

/** @throws Problem 409 with the state and what it allows. */
export function refuseState(row: CaseImportRow): never {
  throw new Problem(409, 'import-state', {
    extra: { status: row.state, allowedActions: allowedFor(row.state), record: presentImport(row) },
  });
}
