import { closingColumns } from '../../backend/cases/closing.ts';
import type { CaseRow, KeptMaterial } from '../../backend/cases/rows.ts';
import { turnName } from '../../backend/cases/turn.ts';
import { dayOf, type Instant } from '../../domain/calendar/day.ts';
import { findTransition } from '../../domain/cases/allowedActions.ts';
import type { Actor } from '../../domain/cases/facts.ts';
import { type Outcome, outcomeOf } from '../../domain/cases/outcome.ts';
import type { CaseAction } from '../../domain/cases/statuses.ts';
import { whoseMoveOf } from '../../domain/cases/whoseMove.ts';
import type { CaseAnswers } from '../../domain/items/conditions.ts';
import type { Item } from '../../domain/items/item.ts';
import type { World } from '../world.ts';
import { type ActionBody, type CaseColumns, type CaseFile, handIn, pausesOf, recount } from './caseFile.ts';
import { EFFECTS, endPause } from './effects.ts';
import { moveParts } from './parts.ts';
import { beginStep, endStep } from './turns.ts';

/** With 'receive' at most four lines a case. */
const TOLD_LEAN: ReadonlySet<CaseAction> = new Set(['accept', 'approve', 'reject', 'issue']);

function close(world: World, file: CaseFile, actor: Actor, at: Instant): void {
  const { row } = file;
  endPause(file, actor.id, at);
  const closed = { ...row, acceptedAt: row.acceptedAt ?? null, committedDueOn: row.committedDueOn ?? null };
  Object.assign(
    row,
    closingColumns(world, closed as CaseRow, file.facts.status, new Date(at), pausesOf(file)),
  );
}

function apply(file: CaseFile, outcome: Outcome): void {
  Object.assign(file.facts, {
    status: outcome.status,
    stageNo: outcome.stageNo,
    paused: outcome.paused,
    extended: outcome.extended,
    assigneeId: outcome.assigneeId,
  });
}

/**
 * Does to the case what the person's command would have done at that moment, by the procedure itself.
 * @throws Error when the rules forbid it: the history would be a lie.
 */
export function act(
  world: World,
  file: CaseFile,
  action: CaseAction,
  actor: Actor,
  at: Instant,
  body: ActionBody = {},
): void {
  const { facts, item, row } = file;
  if (action === 'issue' && body.materials) handIn(file, body.materials);
  facts.pastDue = row.committedDueOn != null && dayOf(at) > row.committedDueOn;
  const transition = findTransition(facts, item, actor, action);
  if (!transition) throw new Error(`${action} of a ${item.code} case at ${facts.status} ${facts.stageNo}`);
  const from = facts.status;
  const { committedDueOn = null } = row;
  const before = {
    stageNo: facts.stageNo,
    committedDueOn,
    move: whoseMoveOf(facts, item),
    name: turnName(item, facts).zh,
  };
  const outcome = outcomeOf(transition, facts, item);
  EFFECTS[action]?.(world, file, actor, at, body);
  apply(file, outcome);
  if (outcome.closes) close(world, file, actor, at);
  moveParts(world, file, {
    action,
    actorId: actor.id,
    at,
    body,
    from: { status: from, stageNo: before.stageNo },
  });
  const changed =
    before.stageNo !== facts.stageNo ||
    before.move !== whoseMoveOf(facts, item) ||
    before.name !== turnName(item, facts).zh;
  if (changed) {
    endStep(world, file, at, { by: actor.id, outcome: action, paper: body.paperNumber });
    beginStep(world, file, at);
  }
  file.version += 1;
  file.updatedAt = at;
  if (body.reason) row.lastReason = body.reason;
  if (file.isLean && !TOLD_LEAN.has(action)) return;
  world.log.add({
    at,
    actorId: actor.id,
    action,
    subjectType: 'case',
    subjectId: row.id,
    from,
    to: facts.status,
    reason: body.reason ?? null,
    data: eventData(file, body, before),
  });
}

/** What the log keeps of an action, as the office's own commands keep it. */
function eventData(
  file: CaseFile,
  body: ActionBody,
  before: { stageNo: number; committedDueOn: string | null },
): Record<string, unknown> {
  const { reason: _reason, ...given } = body;
  const { committedDueOn = null } = file.row;
  const stageTo = file.facts.stageNo;
  return {
    ...given,
    ...(before.stageNo !== stageTo && { stageFrom: before.stageNo, stageTo }),
    ...(before.committedDueOn !== committedDueOn && { committedDueOn }),
  };
}

/** Opens the file of a case that was just received at the window. */
export function receive(
  world: World,
  item: Item,
  row: CaseColumns,
  answers: CaseAnswers,
  materials: KeptMaterial[],
): CaseFile {
  const file: CaseFile = {
    row,
    item,
    answers,
    materials,
    steps: [],
    pauses: [],
    parts: [],
    isLean: world.isLean,
    version: 1,
    updatedAt: row.receivedAt.getTime(),
    facts: {
      status: 'received',
      itemCode: item.code,
      stageNo: 0,
      paused: false,
      stopCode: null,
      extended: false,
      correctionsRequested: 0,
      deferredOpen: 0,
      secondNotice: null,
      promisesUnsigned: 0,
      declarationsOpen: 0,
      declarationsFalse: 0,
      barredUntil: null,
      acceptedBy: null,
      reviewedBy: [],
      assigneeId: null,
      missing: [],
    },
  };
  recount(file);
  beginStep(world, file, file.updatedAt);
  world.log.add({
    at: file.updatedAt,
    actorId: row.receivedBy,
    action: 'receive',
    subjectType: 'case',
    subjectId: row.id,
    to: 'received',
    data: {
      number: row.number,
      item: row.itemCode,
      lane: row.lane,
      grantId: row.grantId ?? null,
      ...(row.jointCode && { joint: row.jointCode }),
    },
  });
  return file;
}
