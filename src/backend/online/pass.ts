import { eq } from 'drizzle-orm';
import type { CasePass } from '../../contract/online.ts';
import { explainRefusal } from '../../domain/cases/allowedActions.ts';
import { detailIn } from '../cases/detail.ts';
import { factsOf } from '../cases/facts.ts';
import { refusalProblem, stateOf } from '../cases/refuse.ts';
import { lockCase } from '../cases/rows.ts';
import { silentAnswer } from '../cases/silentAnswer.ts';
import { itemOfCase, worldIn } from '../cases/world.ts';
import { silenceFirst } from '../correctionNotices/silenceFirst.ts';
import { cases } from '../db/schema/cases.ts';
import { recordEvent } from '../events/record.ts';
import { type Answer, type Command, versionSeen } from '../http/command.ts';
import { Problem } from '../http/problem.ts';
import type { House, RouteDefinition } from '../http/rooms.ts';
import { tellApplicant } from '../outbox/tellOfCase.ts';
import { pushState } from './pushState.ts';

type Pass = Command<RouteDefinition & { body: typeof CasePass }>;

/**
 * `POST /cases/{id}/precheck/pass` (预审通过): the case could be accepted as it is. Asks for the same as acceptance
 * does, which may follow at once. Sending it back is the procedure's `request-correction`: one complete notice, however
 * it came. @throws Problem 404, 409.
 */
export async function passPrecheck(house: House, command: Pass): Promise<Answer> {
  const { deps } = house;
  const { tx, actor, now, params, language } = command;
  const row = await lockCase(tx, actor.officeId, params.id ?? '');
  const world = await worldIn(house, tx, actor.officeId, now);
  const silent = await silenceFirst(house, tx, row, world);
  if (silent) return silentAnswer(await detailIn(house, tx, command, world, silent), language);
  const item = itemOfCase(world, row);
  const record = () => detailIn(house, tx, command, world, row);
  const seen = versionSeen(command);
  if (seen !== undefined && seen !== row.version) {
    throw new Problem(409, 'stale', { extra: stateOf(await record()) });
  }
  if (row.precheck !== 'pending') {
    throw new Problem(409, 'no-precheck', { extra: stateOf(await record()) });
  }
  const asClerk = { ...actor, roles: ['clerk'] as const };
  const refusal = explainRefusal(factsOf(row, item, world.today), item, asClerk, 'accept');
  if (refusal) throw refusalProblem(refusal, item, language, await record());
  const patch = { precheck: 'passed', version: row.version + 1, updatedAt: new Date(now) };
  await tx.update(cases).set(patch).where(eq(cases.id, row.id));
  await recordEvent(deps, tx, {
    officeId: row.officeId,
    actorId: actor.id,
    action: 'precheck-pass',
    subjectType: 'case',
    subjectId: row.id,
    from: 'pending',
    to: 'passed',
    at: now,
  });
  const after = { ...row, ...patch };
  const told = { row: after, item, world, action: 'precheck-pass', actorId: actor.id };
  await tellApplicant(deps, tx, told, 'precheck-passed');
  await pushState(deps, tx, after, { action: 'precheck-pass', actorId: actor.id, at: now });
  return { status: 200, body: await detailIn(house, tx, command, world, after) };
}
