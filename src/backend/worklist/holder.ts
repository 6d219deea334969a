import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { CaseHolder } from '../../contract/worklist.ts';
import { isClosed } from '../../domain/cases/statuses.ts';
import { can } from '../../domain/staff/permissions.ts';
import { refuseClaim, refuseRelease } from '../../domain/worklist/assignment.ts';
import { caseScope } from '../cases/spec.ts';
import { itemOfCase, worldFor } from '../cases/world.ts';
import type { Db } from '../db/db.ts';
import { cases } from '../db/schema/cases.ts';
import { staff } from '../db/schema/staff.ts';
import { notFound } from '../http/problem.ts';
import type { House, RequestContext } from '../http/rooms.ts';
import { assignedFacts, findWorker } from './worker.ts';

/** A case that this person may read; a command asks in its own transaction. @throws Problem 404. */
export async function readableCase(db: Db, { actor, params }: Pick<RequestContext, 'actor' | 'params'>) {
  const { id = '' } = params;
  if (!z.uuid().safeParse(id).success) throw notFound();
  const [row] = await db
    .select()
    .from(cases)
    .where(and(caseScope(actor), eq(cases.id, id)));
  if (!row) throw notFound();
  return row;
}

/** Who holds a case, and what the caller may do about it now: by the very rules that the press meets. */
export async function getHolder(house: House, ask: RequestContext): Promise<CaseHolder> {
  const { actor } = ask;
  const { db } = house.deps;
  const row = await readableCase(db, ask);
  const world = await worldFor(house, ask);
  const facts = assignedFacts(row);
  const self = can(actor.roles, 'cases.take') ? await findWorker(db, actor.officeId, actor.id) : undefined;
  const [assignee] = row.assigneeId
    ? await db.select({ id: staff.id, name: staff.name }).from(staff).where(eq(staff.id, row.assigneeId))
    : [];
  const may: CaseHolder['may'] = [];
  if (self && row.assigneeId === null && refuseClaim(facts, itemOfCase(world, row), self) === null)
    may.push('claim');
  if (can(actor.roles, 'cases.assign') && !isClosed(facts.status)) may.push('assign');
  if (can(actor.roles, 'cases.act') && refuseRelease(facts, actor) === null) may.push('release');
  return { assignee: assignee ?? null, may, version: row.version };
}
