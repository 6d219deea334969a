import { and, asc, eq, inArray } from 'drizzle-orm';
import type { BulkActions, BulkResult } from '../../contract/worklist.ts';
import { actionRoles } from '../../domain/cases/allowedActions.ts';
import { type CaseAction, type CaseStatus, isCaseAction } from '../../domain/cases/statuses.ts';
import { isAssignmentAction } from '../../domain/worklist/assignment.ts';
import { checkStep } from '../cases/act.ts';
import { MOVES_CLOCK } from '../cases/apply.ts';
import type { CaseRow } from '../cases/rows.ts';
import { holdRules } from '../cases/rulesLock.ts';
import { type World, worldIn } from '../cases/world.ts';
import { SILENT, silenceFirst } from '../correctionNotices/silenceFirst.ts';
import type { Db } from '../db/db.ts';
import { cases } from '../db/schema/cases.ts';
import type { Answer, Command } from '../http/command.ts';
import { bodyOf } from '../http/errorBody.ts';
import { textOf } from '../http/language.ts';
import { Problem } from '../http/problem.ts';
import type { House, RouteDefinition } from '../http/rooms.ts';
import { checkHold } from './hold.ts';

/** Cases whose statements are on their way together on the transaction's one connection: nobody waits for every answer. */
const AT_ONCE = 16;

type Bulk = Command<RouteDefinition & { body: typeof BulkActions }>;

/** All of them, locked in the order of their ids: two selections that overlap take turns instead of a deadlock. */
async function lockAll(tx: Db, officeId: string, ids: readonly string[]): Promise<Map<string, CaseRow>> {
  const rows = await tx
    .select()
    .from(cases)
    .where(and(eq(cases.officeId, officeId), inArray(cases.id, [...ids])))
    .orderBy(asc(cases.id))
    .for('update');
  return new Map(rows.map(row => [row.id, row]));
}

/** The very gates of the single press; what it answers carries the action out. */
function checkOne(house: House, command: Bulk, world: World, row: CaseRow): Promise<() => Promise<CaseRow>> {
  const { action, ids: _, assigneeId, ...body } = command.body;
  if (isAssignmentAction(action)) {
    return checkHold(house.deps, { ...command, row, world, action, assigneeId, reason: body.reason });
  }
  return checkStep(house, { ...command, row, world, action, body });
}

/** The refusal as the single press would be told it: its sentence, and what is wrong in which field. */
function sayWhy(problem: Problem, language: Bulk['language']) {
  const { code, message, errors } = bodyOf(problem, language);
  return { code, message, ...(errors && { errors }) };
}

/** What one case of the selection came to. */
type One = { done: BulkResult['done'][number] } | { refused: BulkResult['refused'][number] };

async function actOnOne(house: House, command: Bulk, world: World, id: string, row?: CaseRow): Promise<One> {
  const { tx, language, body } = command;
  if (!row) {
    const code = 'bulk-not-found';
    return { refused: { id, number: null, code, message: textOf(code, language) } };
  }
  const { number } = row;
  // What the law did stays, though the press is refused.
  if (isCaseAction(body.action) && (await silenceFirst(house, tx, row, world))) {
    return { refused: { id, number, code: SILENT, message: textOf(SILENT, language) } };
  }
  const checked = await checkOne(house, command, world, row).catch((error: unknown) => {
    if (error instanceof Problem) return error;
    throw error;
  });
  if (checked instanceof Problem) return { refused: { id, number, ...sayWhy(checked, language) } };
  const after = await checked();
  return { done: { id, number, status: after.status as CaseStatus } };
}

/** All of them, even when one fails: nothing goes on writing in a transaction that is being undone. */
async function settleAll<T>(work: readonly Promise<T>[]): Promise<T[]> {
  const settled = await Promise.allSettled(work);
  return settled.map(one => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
}

/**
 * `POST /cases/bulk-actions`: the same action, with the same input, on each of a selection, each through every gate. What
 * one case refuses is told by its number (gates write nothing, so there is nothing to undo); the others go on. One
 * transaction, so that a repeated press answers what the first did. @throws Problem 403 for an action of another role.
 */
export async function actOnMany(house: House, command: Bulk): Promise<Answer> {
  const { tx, actor, body, now } = command;
  const { action } = body;
  if (isCaseAction(action) && !actionRoles(action).some(role => actor.roles.includes(role))) {
    throw new Problem(403, 'forbidden');
  }
  if (MOVES_CLOCK.has(action as CaseAction)) await holdRules(tx, actor.officeId);
  const ids = [...new Set(body.ids)];
  const rows = await lockAll(tx, actor.officeId, ids);
  const world = await worldIn(house, tx, actor.officeId, now);
  const result: BulkResult = { done: [], refused: [] };
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const group = ids.slice(start, start + AT_ONCE);
    const ends = group.map(id => actOnOne(house, command, world, id, rows.get(id)));
    for (const one of await settleAll(ends)) {
      if ('done' in one) result.done.push(one.done);
      else result.refused.push(one.refused);
    }
  }
  return { status: 200, body: result };
}
