import { and, eq, sql } from 'drizzle-orm';
import type { CaseImportCommand } from '../../contract/caseImports.ts';
import { type Db, rowsOf } from '../db/db.ts';
import { caseImports } from '../db/schema/caseImports.ts';
import { recordEvent } from '../events/record.ts';
import { type Answer, type Command, checkVersion, versionSeen } from '../http/command.ts';
import { invalid, notFound, Problem } from '../http/problem.ts';
import type { House, RouteDefinition } from '../http/rooms.ts';
import { refuseProblems } from './batch.ts';
import { allowedFor, lockImport, refuseState } from './begin.ts';
import { type CaseImportRow, presentImport } from './spec.ts';

type Act = Command<RouteDefinition & { body: typeof CaseImportCommand }>;

/** Two imports that take effect at once would not see each other's numbers: one after the other. */
const oneAtATime = (tx: Db, officeId: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${officeId} case import`}, 0))`);

/** Numbers that somebody filed or imported while the batches came. */
async function collisions(tx: Db, row: CaseImportRow) {
  return rowsOf<{ line: number; code: string; name: string | null }>(
    tx,
    sql`select h.line, 'number-live' as code, null as name from history_cases h
          join cases c on c.office_id = h.office_id and c.number = h.number
          where h.import_id = ${row.id}::uuid
        union all
        select h.line, 'number-imported', i.name from history_cases h
          join history_cases o on o.office_id = h.office_id and o.number = h.number and o.import_id <> h.import_id
          join case_imports i on i.id = o.import_id and i.state = 'in-force'
          where h.import_id = ${row.id}::uuid`,
  );
}

/** @throws Problem 409 not all is here, 422 numbers that are taken meanwhile. */
async function checkWhole(tx: Db, row: CaseImportRow, language: Act['language']): Promise<void> {
  if (row.received !== row.caseCount) {
    throw new Problem(409, 'import-incomplete', {
      params: { received: row.received, total: row.caseCount },
      extra: { status: row.state, allowedActions: ['discard'] },
    });
  }
  await oneAtATime(tx, row.officeId);
  const taken = await collisions(tx, row);
  refuseProblems(
    taken.map(({ line, code, name }) => ({ line, column: 'number', code, ...(name && { name }) })),
    language,
  );
}

const NEXT = { commit: 'in-force', discard: 'discarded', undo: 'undone' } as const;

/**
 * `POST /case-imports/{id}/actions/{action}`: `commit` makes all of it count at one stroke, `undo` takes all of it out of
 * sight again, with a reason; `discard` gives up what never took effect. Rows are never deleted.
 * @throws Problem 404, 409, 422.
 */
export async function actOnImport(house: House, command: Act): Promise<Answer> {
  const { deps } = house;
  const { tx, actor, body, now, language, params } = command;
  const action = params.action as keyof typeof NEXT;
  const row = await lockImport(tx, actor.officeId, params.id ?? '');
  checkVersion(versionSeen(command), row, presentImport(row));
  if (!allowedFor(row.state).includes(action)) refuseState(row);
  if (action === 'undo' && !body.reason) throw invalid({ reason: 'required' });
  if (action === 'commit') await checkWhole(tx, row, language);
  const at = new Date(now);
  const [changed] = await tx
    .update(caseImports)
    .set({
      state: NEXT[action],
      version: row.version + 1,
      ...(action === 'commit'
        ? { inForceAt: at }
        : { endedAt: at, endedBy: actor.id, endReason: body.reason ?? null }),
    })
    .where(and(eq(caseImports.id, row.id)))
    .returning();
  if (!changed) throw notFound();
  await recordEvent(deps, tx, {
    officeId: actor.officeId,
    actorId: actor.id,
    action: `${action}-import`,
    subjectType: 'case-import',
    subjectId: row.id,
    from: row.state,
    to: NEXT[action],
    reason: body.reason ?? null,
    data: { name: row.name, cases: row.caseCount },
    at: now,
  });
  return { status: 200, body: presentImport(changed) };
}
