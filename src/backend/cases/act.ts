import { eq } from 'drizzle-orm';
import type { CaseCommand } from '../../contract/cases.ts';
import { actionRoles, explainRefusal, findTransition } from '../../domain/cases/allowedActions.ts';
import type { CaseFacts } from '../../domain/cases/facts.ts';
import { inputProblems } from '../../domain/cases/inputs.ts';
import type { Transition } from '../../domain/cases/procedureTypes.ts';
import { type CaseAction, isCaseAction } from '../../domain/cases/statuses.ts';
import { maskName } from '../../domain/identity/mask.ts';
import type { Item } from '../../domain/items/item.ts';
import { cases } from '../db/schema/cases.ts';
import type { Actor } from '../deps.ts';
import { recordEvent } from '../events/record.ts';
import { type Answer, type Command, versionSeen } from '../http/command.ts';
import { invalid, notFound, Problem } from '../http/problem.ts';
import type { House, RouteDefinition } from '../http/rooms.ts';
import { applyAction, MOVES_CLOCK } from './apply.ts';
import { detailIn } from './detail.ts';
import { factsOf } from './facts.ts';
import { countChange } from './kpi.ts';
import { type Correction, countDeferred, idsOf, materialsAfter } from './materials.ts';
import { refusalProblem, stateOf } from './refuse.ts';
import { answersOf, type CaseRow, lockCase, materialsOf } from './rows.ts';
import { holdRules } from './rulesLock.ts';
import { turnOver } from './steps.ts';
import { itemOfCase, type World, worldIn } from './world.ts';

export type Act = Command<RouteDefinition & { body: typeof CaseCommand }>;

/** Before any input is read: 404 for what is no action, 403 for a role that may never do it. */
export function guardAction(actor: Actor, { action = '' }: Record<string, string>): void {
  if (!isCaseAction(action)) throw notFound('no-such-path');
  if (!actionRoles(action).some(role => actor.roles.includes(role))) throw new Problem(403, 'forbidden');
}

/** Materials of the wrong item are wrong input wherever a list is sent. @throws Problem 422. */
function checkInput(item: Item, transition: Transition, body: CaseCommand, today: string): void {
  const problems: [field: string, code: string][] = inputProblems(item, transition.needs, body).map(
    ({ field, code }) => [field, code],
  );
  const hasUnknown = idsOf(body.materials).some(id => !item.materials.some(known => known.id === id));
  if (hasUnknown) problems.push(['materials', 'unknown-material']);
  if (body.expectedEndOn !== undefined && body.expectedEndOn < today) {
    problems.push(['expectedEndOn', 'before-today']);
  }
  if (problems.length > 0) throw invalid(Object.fromEntries(problems));
}

interface Asked {
  row: CaseRow;
  item: Item;
  world: World;
  action: CaseAction;
}

async function checkAllowed(house: House, command: Act, asked: Asked, facts: CaseFacts): Promise<Transition> {
  const { row, item, world, action } = asked;
  const record = () => detailIn(house, command.tx, command, world, row);
  const seen = versionSeen(command);
  if (seen !== undefined && seen !== row.version) {
    throw new Problem(409, 'stale', { extra: stateOf(await record()) });
  }
  const transition = findTransition(facts, item, command.actor, action);
  if (transition) return transition;
  const refusal = explainRefusal(facts, item, command.actor, action) ?? { code: 'status', params: {} };
  throw refusalProblem(refusal, item, command.language, await record());
}

const DATA_FIELDS = [
  'stopCode',
  'expectedEndOn',
  'days',
  'paperNumber',
  'opinion',
  'note',
  'deliveryCode',
] as const;

/** What the log keeps of the input: no names, no numbers of people. */
function eventData(body: CaseCommand, before: CaseRow, after: CaseRow): Record<string, unknown> {
  const given = DATA_FIELDS.filter(field => body[field] !== undefined && body[field] !== '');
  return {
    ...Object.fromEntries(given.map(field => [field, body[field]])),
    ...(body.materials && { materials: idsOf(body.materials) }),
    ...(body.recipient && { recipient: maskName(body.recipient) }),
    ...(before.stageNo !== after.stageNo && { stageFrom: before.stageNo, stageTo: after.stageNo }),
    ...(before.committedDueOn !== after.committedDueOn && { committedDueOn: after.committedDueOn }),
    ...(before.pendingYear !== after.pendingYear && { pendingYear: after.pendingYear }),
  };
}

/** `POST /cases/{id}/actions/{action}`: one step of the procedure. @throws Problem 403, 404, 409, 422. */
export async function actOnCase(house: House, command: Act): Promise<Answer> {
  const { deps } = house;
  const { tx, actor, body, now, params } = command;
  const action = params.action as CaseAction;
  if (MOVES_CLOCK.has(action)) await holdRules(tx, actor.officeId);
  const row = await lockCase(tx, actor.officeId, params.id ?? '');
  const world = await worldIn(house, tx, actor.officeId, now);
  const item = itemOfCase(world, row);
  const held = materialsAfter(action, materialsOf(row), body.materials, row.correction as Correction | null);
  const facts = {
    ...factsOf(row, item, world.today, held),
    ...(body.materials && { deferredOpen: countDeferred(item, answersOf(row), held) }),
  };
  const transition = await checkAllowed(house, command, { row, item, world, action }, facts);
  checkInput(item, transition, body, world.today);

  const allowed = { deps, tx, actor, body, row, item, world, action, facts, transition, held };
  const { patch, pauses } = await applyAction(allowed);
  const after = { ...row, ...patch };
  const ending = { actorId: actor.id, outcome: action, paperNumber: body.paperNumber ?? null, pauses };
  await turnOver(deps, tx, world, item, { before: row, after }, ending);
  await tx.update(cases).set(patch).where(eq(cases.id, row.id));
  await countChange(deps, tx, row, after);
  await recordEvent(deps, tx, {
    officeId: actor.officeId,
    actorId: actor.id,
    action,
    subjectType: 'case',
    subjectId: row.id,
    from: row.status,
    to: after.status,
    reason: body.reason ?? null,
    data: eventData(body, row, after),
    at: now,
  });
  return { status: 200, body: await detailIn(house, tx, command, world, after) };
}
