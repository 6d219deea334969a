import { and, asc, eq, inArray } from 'drizzle-orm';
import type { BulkActions, BulkResult } from '../../contract/worklist.ts';
import { actionRoles } from '../../domain/cases/allowedActions.ts';
import { type CaseAction, type CaseStatus, isCaseAction } from '../../domain/cases/statuses.ts';
import { isAssignmentAction } from '../../domain/worklist/assignment.ts';
import { takeStep } from '../cases/act.ts';
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
import { takeHold } from './hold.ts';

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

/** The very function of the single press, through the same gates. */
function actOn(house: House, command: Bulk, world: World, row: CaseRow, tx: Db): Promise<CaseRow> {
  const { action, ids: _, assigneeId, ...body } = command.body;
  if (isAssignmentAction(action)) {
    return takeHold(house.deps, { ...command, tx, row, world, action, assigneeId, reason: body.reason });
  }
  return takeStep(house, { ...command, tx, row, world, action, body });
}

/** The refusal as the single press would be told it: its sentence, and what is wrong in which field. */
function sayWhy(problem: Problem, language: Bulk['language']) {
  const { code, message, errors } = bodyOf(problem, language);
  return { code, message, ...(errors && { errors }) };
}

/**
 * `POST /cases/bulk-actions`: the same action, with the same input, on each of a selection, one by one through every
 * gate. What one case refuses is undone to its savepoint and told by its number; the others go on. One transaction, so
 * that a repeated press answers what the first did. @throws Problem 403 for an action of another role.
 */
export async function actOnMany(house: House, command: Bulk): Promise<Answer> {
  const { tx, actor, body, now, language } = command;
  const { action } = body;
  if (isCaseAction(action) && !actionRoles(action).some(role => actor.roles.includes(role))) {
    throw new Problem(403, 'forbidden');
  }
  if (MOVES_CLOCK.has(action as CaseAction)) await holdRules(tx, actor.officeId);
  const ids = [...new Set(body.ids)];
  const rows = await lockAll(tx, actor.officeId, ids);
  const world = await worldIn(house, tx, actor.officeId, now);
  const result: BulkResult = { done: [], refused: [] };
  for (const id of ids) {
    const row = rows.get(id);
    if (!row) {
      const code = 'bulk-not-found';
      result.refused.push({ id, number: null, code, message: textOf(code, language) });
      continue;
    }
    // Outside the savepoint: what the law did stays, though the press is refused.
    if (isCaseAction(action) && (await silenceFirst(house, tx, row, world))) {
      result.refused.push({ id, number: row.number, code: SILENT, message: textOf(SILENT, language) });
      continue;
    }
    try {
      const after = await tx.transaction(inner => actOn(house, command, world, row, inner as Db));
      result.done.push({ id, number: row.number, status: after.status as CaseStatus });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      result.refused.push({ id, number: row.number, ...sayWhy(error, language) });
    }
  }
  return { status: 200, body: result };
}
