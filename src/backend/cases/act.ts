import { eq } from 'drizzle-orm';
import type { CaseCommand, CaseDetail } from '../../contract/cases.ts';
import { actionRoles, explainRefusal, findTransition } from '../../domain/cases/allowedActions.ts';
import type { CaseFacts } from '../../domain/cases/facts.ts';
import { inputProblems } from '../../domain/cases/inputs.ts';
import { needsWithCause } from '../../domain/cases/overdue.ts';
import { partRefusal } from '../../domain/cases/parts.ts';
import { stopRefusal } from '../../domain/cases/pauses.ts';
import type { Needs, Transition } from '../../domain/cases/procedureTypes.ts';
import { type CaseAction, isCaseAction } from '../../domain/cases/statuses.ts';
import { maskName } from '../../domain/identity/mask.ts';
import type { Item } from '../../domain/items/item.ts';
import { precheckAfter } from '../../domain/online/precheck.ts';
import { silenceFirst } from '../correctionNotices/silenceFirst.ts';
import type { Db } from '../db/db.ts';
import { cases } from '../db/schema/cases.ts';
import type { Actor } from '../deps.ts';
import { recordEvent } from '../events/record.ts';
import { type Answer, type Command, versionSeen } from '../http/command.ts';
import { invalid, notFound, Problem } from '../http/problem.ts';
import type { House, RequestContext, RouteDefinition } from '../http/rooms.ts';
import { loadVersionsOf } from '../office/olderItems.ts';
import { tellOfCase } from '../outbox/tellOfCase.ts';
import { type Allowed, applyAction, MOVES_CLOCK } from './apply.ts';
import { issueCasePapers } from './casePapers.ts';
import { issueClockPaper } from './clockPapers.ts';
import { detailIn } from './detail.ts';
import { asksPromise, factsOf } from './facts.ts';
import { loggedHandover } from './handover.ts';
import { type Correction, countDeferred, idsOf, materialsAfter } from './materials.ts';
import { noticeInput, withReason } from './noticeInput.ts';
import { tellOfNotice } from './noticeTelling.ts';
import { withStopCode } from './pause.ts';
import { keepPromises, readBar } from './promises.ts';
import { refusalProblem, stateOf } from './refuse.ts';
import { readBefore } from './reopen.ts';
import { answersOf, type CaseRow, lockCase, materialsOf } from './rows.ts';
import { holdRules } from './rulesLock.ts';
import { silentAnswer } from './silentAnswer.ts';
import { turnOver } from './steps.ts';
import { itemOfCase, type World, worldIn } from './world.ts';

export type Act = Command<RouteDefinition & { body: typeof CaseCommand }>;

/** Before any input is read: 404 for what is no action, 403 for a role that may never do it. */
export function guardAction(actor: Actor, { action = '' }: Record<string, string>): void {
  if (!isCaseAction(action)) throw notFound('no-such-path');
  if (!actionRoles(action).some(role => actor.roles.includes(role))) throw new Problem(403, 'forbidden');
}

/** Materials of the wrong item are wrong input wherever a list is sent. @throws Problem 422. */
function checkInput(
  item: Item,
  needs: Needs,
  body: CaseCommand,
  world: World,
  ofNotices: [field: string, code: string][],
): void {
  const problems: [field: string, code: string][] = inputProblems(item, needs, body).map(
    ({ field, code }) => [field, code],
  );
  problems.push(...ofNotices);
  const hasUnknown = idsOf(body.materials).some(id => !item.materials.some(known => known.id === id));
  if (hasUnknown) problems.push(['materials', 'unknown-material']);
  if (body.expectedEndOn !== undefined && body.expectedEndOn < world.today) {
    problems.push(['expectedEndOn', 'before-today']);
  }
  const causes = world.settings.clocks.overdueCauses;
  if (body.overdueCause && !causes.some(({ code }) => code === body.overdueCause)) {
    problems.push(['overdueCause', 'unknown-cause']);
  }
  if (problems.length > 0) throw invalid(Object.fromEntries(problems));
}

/** One step asked for, in a transaction that holds the case's lock. */
export interface Asked extends RequestContext {
  tx: Db;
  row: CaseRow;
  world: World;
  action: CaseAction;
  body: CaseCommand;
  /** The version that the caller saw, where one was named. */
  seen?: number | undefined;
  /** What a refusal shows beside its sentence. Left out where many cases are acted on at once. */
  record?(): Promise<CaseDetail>;
}

async function checkAllowed(asked: Asked, item: Item, facts: CaseFacts): Promise<Transition> {
  const { row, action, seen, actor, language } = asked;
  const record = async () => (await asked.record?.()) ?? null;
  if (seen !== undefined && seen !== row.version) {
    throw new Problem(409, 'stale', { extra: stateOf(await record()) });
  }
  const transition = findTransition(facts, item, actor, action);
  if (transition) return transition;
  const refusal = explainRefusal(facts, item, actor, action) ?? { code: 'status', params: {} };
  throw refusalProblem(refusal, item, language, await record());
}

const DATA_FIELDS = [
  'stopCode',
  'expectedEndOn',
  'days',
  'paperNumber',
  'opinion',
  'note',
  'deliveryCode',
  'reasonCode',
  'basis',
  'competentBody',
  'signedOn',
  'dueOn',
  'receivedOn',
  'finding',
  'overdueCause',
  'signer',
  'part',
  'answer',
] as const;

/** What the log keeps of the input: no names, no numbers of people. */
function eventData(body: CaseCommand, before: CaseRow, after: CaseRow): Record<string, unknown> {
  const given = DATA_FIELDS.filter(field => body[field] !== undefined && body[field] !== '');
  return {
    ...Object.fromEntries(given.map(field => [field, body[field]])),
    ...(body.materials && { materials: idsOf(body.materials) }),
    ...(body.promise && { promise: { signedOn: body.promise.signedOn, dueOn: body.promise.dueOn ?? null } }),
    ...(body.declaration && { declaration: { signedOn: body.declaration.signedOn } }),
    ...(after.correctionsRequested > before.correctionsRequested && {
      correction: after.correction,
      notice: after.correctionsRequested,
    }),
    ...(body.handover && { handover: loggedHandover(body.handover) }),
    ...(body.recipient && { recipient: maskName(body.recipient) }),
    ...(before.stageNo !== after.stageNo && { stageFrom: before.stageNo, stageTo: after.stageNo }),
    ...(before.committedDueOn !== after.committedDueOn && { committedDueOn: after.committedDueOn }),
    ...(before.itemVersion !== after.itemVersion && {
      itemVersionFrom: before.itemVersion,
      itemVersionTo: after.itemVersion,
    }),
    ...(before.pendingYear !== after.pendingYear && { pendingYear: after.pendingYear }),
  };
}

/**
 * Takes one step of the procedure on a case that is locked through every gate, and writes nothing. Answers what carries it
 * out, to be called in the same transaction. Whoever asks for one that dates a case (`MOVES_CLOCK`) holds the rules
 * first. @throws Problem 403, 409, 422.
 */
export async function checkStep({ deps }: House, asked: Asked): Promise<() => Promise<CaseRow>> {
  const { tx, actor, row, world, action } = asked;
  if (row.closedAt) await loadVersionsOf(tx, row.officeId, world.items, [row]);
  const item = itemOfCase(world, row);
  const body = await withStopCode(tx, row, withReason(world, action, asked.body));
  const held = materialsAfter(action, materialsOf(row), body.materials, row.correction as Correction | null);
  const facts: CaseFacts = {
    ...factsOf(row, item, world.today, action === 'supply-deferred' ? undefined : held),
    signedFirst: world.settings.caseRules.signedBeforeDecision,
    ...(action === 'reopen' && { before: await readBefore(tx, row, item) }),
    ...(body.materials &&
      action !== 'supply-deferred' && { deferredOpen: countDeferred(item, answersOf(row), held) }),
    ...(action === 'accept' && asksPromise(row, held) && { barredUntil: await readBar(tx, row, world) }),
  };
  const transition = await checkAllowed(asked, item, facts);
  const needs = needsWithCause(action, transition.needs, facts);
  checkInput(item, needs, body, world, noticeInput({ row, item, world, action, body, held }));
  const stopped = stopRefusal(action, body.stopCode, facts) ?? partRefusal(action, body.part, facts);
  if (stopped) throw refusalProblem(stopped, item, asked.language, (await asked.record?.()) ?? null);

  return () => carryOut({ deps, tx, actor, body, row, item, world, action, facts, transition, held });
}

/** Writes an allowed step: the case, its turns, papers, figures, line in the log and messages. Refuses nothing. */
async function carryOut(allowed: Allowed): Promise<CaseRow> {
  const { deps, tx, actor, body, row, item, world, action } = allowed;
  const { patch: applied, pauses, parts } = await applyAction(allowed);
  const promised = await keepPromises(allowed, { ...row, ...applied });
  const patch = { ...applied, ...promised, precheck: precheckAfter(row.precheck, action) };
  const after = { ...row, ...patch };
  const paper = await issueClockPaper(allowed, after, pauses);
  const ending = { actorId: actor.id, outcome: action, paperNumber: body.paperNumber ?? null, pauses };
  await turnOver(deps, tx, world, item, { before: row, after }, ending);
  await tx.update(cases).set(patch).where(eq(cases.id, row.id));
  await tellOfNotice(allowed, after);
  const papers = await issueCasePapers(allowed, after);
  await recordEvent(deps, tx, {
    officeId: actor.officeId,
    actorId: actor.id,
    action,
    subjectType: 'case',
    subjectId: row.id,
    from: row.status,
    to: after.status,
    reason: body.reason ?? null,
    data: {
      ...eventData(body, row, after),
      ...(papers.length > 0 && { papers }),
      ...(paper && { paper }),
      ...(parts && Object.keys(parts).length > 0 && { parts }),
    },
    at: world.now,
  });
  await tellOfCase(deps, tx, {
    row: after,
    item,
    world,
    action,
    actorId: actor.id,
    body: action === 'pause' ? { ...body, expectedEndOn: pauses.at(-1)?.expectedEndOn ?? undefined } : body,
  });
  return after;
}

/** One step on a case that is locked, all in one. @throws Problem 403, 409, 422, before anything is written. */
export async function takeStep(house: House, asked: Asked): Promise<CaseRow> {
  const carryOutStep = await checkStep(house, asked);
  return carryOutStep();
}

/**
 * `POST /cases/{id}/actions/{action}`: one step of the procedure. Where silence has accepted the case by law before, that
 * is written down and answered with 409. @throws Problem 403, 404, 409, 422.
 */
export async function actOnCase(house: House, command: Act): Promise<Answer> {
  const { tx, actor, now, params } = command;
  const action = params.action as CaseAction;
  if (MOVES_CLOCK.has(action)) await holdRules(tx, actor.officeId);
  const row = await lockCase(tx, actor.officeId, params.id ?? '');
  const world = await worldIn(house, tx, actor.officeId, now);
  const record = (shown: CaseRow) => detailIn(house, tx, command, world, shown);
  const silent = await silenceFirst(house, tx, row, world);
  if (silent) return silentAnswer(await record(silent), command.language);
  const seen = versionSeen(command);
  const after = await takeStep(house, { ...command, row, world, action, seen, record: () => record(row) });
  return { status: 200, body: await record(after) };
}
