import { clockColumns, clockInput } from '../../backend/cases/clocks.ts';
import { closingColumns } from '../../backend/cases/closing.ts';
import { activeMinutes } from '../../backend/cases/minutes.ts';
import type { CaseRow, KeptMaterial, PauseRow } from '../../backend/cases/rows.ts';
import { turnName } from '../../backend/cases/turn.ts';
import type { casePauses, caseSteps, cases } from '../../backend/db/schema/cases.ts';
import { dayOf, type Instant } from '../../domain/calendar/day.ts';
import { findTransition } from '../../domain/cases/allowedActions.ts';
import type { Actor, CaseFacts } from '../../domain/cases/facts.ts';
import { type Outcome, outcomeOf } from '../../domain/cases/outcome.ts';
import { decisionNo } from '../../domain/cases/stages.ts';
import type { CaseAction } from '../../domain/cases/statuses.ts';
import { whoseMoveOf } from '../../domain/cases/whoseMove.ts';
import { findClockStop } from '../../domain/items/catalogue.ts';
import { deferredMaterials, missingMaterials } from '../../domain/items/checklist.ts';
import type { CaseAnswers } from '../../domain/items/conditions.ts';
import type { Item } from '../../domain/items/item.ts';
import type { World } from '../world.ts';

export type CaseColumns = typeof cases.$inferInsert;
export type StepColumns = typeof caseSteps.$inferInsert;
export type PauseColumns = typeof casePauses.$inferInsert;

/** A case while its history is made: the row as it will be written, and what the rules look at. */
export interface CaseFile {
  row: CaseColumns;
  item: Item;
  answers: CaseAnswers;
  materials: KeptMaterial[];
  facts: CaseFacts;
  steps: StepColumns[];
  pauses: PauseColumns[];
  version: number;
  updatedAt: Instant;
}

/** What an action brings along, as its command would. */
export interface ActionBody {
  reason?: string;
  /** Ids: what is missing (request-correction), what came (record-correction). */
  materials?: readonly string[];
  stopCode?: string;
  days?: number;
  paperNumber?: string;
  expectedEndOn?: string;
}

/** The parts of a pause that durations look at. */
const pausesOf = (file: CaseFile): PauseRow[] =>
  file.pauses.map(pause => ({ ...pause, endedAt: pause.endedAt ?? null }) as PauseRow);

/** Begins the turn of whoever works the case now. */
function beginStep(world: World, file: CaseFile, at: Instant): void {
  const { facts, item, row } = file;
  const whoseMove = whoseMoveOf(facts, item);
  if (whoseMove === 'none') return;
  file.steps.push({
    id: world.idAt(at),
    officeId: world.officeId,
    caseId: row.id,
    stageNo: facts.stageNo,
    name: turnName(item, facts).zh,
    whoseMove,
    startedAt: new Date(at),
  });
}

function endStep(
  world: World,
  file: CaseFile,
  at: Instant,
  end: { by: string; outcome: string; paper?: string | undefined },
): void {
  const step = file.steps.at(-1);
  if (!step || step.endedAt) return;
  step.endedAt = new Date(at);
  step.endedBy = end.by;
  step.outcome = end.outcome;
  step.paperNumber = end.paper ?? null;
  step.workingMinutes = activeMinutes(world, step.startedAt.getTime(), at, pausesOf(file));
}

function recount(file: CaseFile): void {
  file.facts.missing = missingMaterials(file.item, file.answers, file.materials);
  file.facts.deferredOpen = deferredMaterials(file.item, file.answers, file.materials).length;
}

/** Materials that were missing or promised are here now. */
export function handIn(file: CaseFile, ids: readonly string[]): void {
  file.materials = file.materials.map(held =>
    ids.includes(held.id) ? { ...held, status: 'provided' as const } : held,
  );
  recount(file);
}

function setClocks(world: World, file: CaseFile): void {
  const { row, item } = file;
  if (!row.acceptedAt) return;
  const terms = {
    kind: item.kind.value,
    committedDays: row.committedDays,
    legalDays: row.legalDays,
    extensionDays: row.extensionDays ?? 0,
  };
  const pauses = file.pauses.map(({ fromOn, toOn, legal }) => ({ fromOn, toOn: toOn ?? null, legal }));
  Object.assign(row, clockColumns(world, clockInput(world, item, terms, row.acceptedAt.getTime(), pauses)));
}

function startPause(world: World, file: CaseFile, actor: Actor, at: Instant, body: ActionBody): void {
  const code = body.stopCode ?? '';
  file.pauses.push({
    id: world.idAt(at),
    officeId: world.officeId,
    caseId: file.row.id,
    code,
    legal: findClockStop(code)?.legal === true || world.settings.confirmedStops.includes(code),
    fromOn: dayOf(at),
    expectedEndOn: body.expectedEndOn ?? null,
    startedBy: actor.id,
    startedAt: new Date(at),
    reason: body.reason ?? null,
  });
  file.row.pauseCode = code;
  file.facts.stopCode = code;
}

function endPause(file: CaseFile, actorId: string, at: Instant): void {
  const pause = file.pauses.at(-1);
  if (!pause || pause.toOn) return;
  pause.toOn = dayOf(at);
  pause.endedBy = actorId;
  pause.endedAt = new Date(at);
  file.row.pauseCode = null;
  file.facts.stopCode = null;
}

/** With 'receive' at most four lines a case. */
const TOLD_LEAN: ReadonlySet<CaseAction> = new Set(['accept', 'approve', 'reject', 'issue']);

type Effect = (world: World, file: CaseFile, actor: Actor, at: Instant, body: ActionBody) => void;

function review(_world: World, file: CaseFile, actor: Actor): void {
  if (!file.facts.reviewedBy.includes(actor.id)) {
    file.facts.reviewedBy = [...file.facts.reviewedBy, actor.id];
  }
}

function decide(_world: World, file: CaseFile, actor: Actor, at: Instant): void {
  file.row.decidedBy = actor.id;
  file.row.decidedAt = new Date(at);
}

/** What an action changes beside status, stage and clock, which the procedure's own outcome says. */
const EFFECTS: Readonly<Partial<Record<CaseAction, Effect>>> = {
  accept(world, file, actor, at) {
    file.facts.acceptedBy = actor.id;
    file.row.acceptedBy = actor.id;
    file.row.acceptedAt = new Date(at);
    setClocks(world, file);
  },
  'request-correction'(_world, file, _actor, at, body) {
    file.facts.correctionsRequested += 1;
    file.row.correction = {
      materials: body.materials ?? [],
      reason: body.reason ?? null,
      at: new Date(at).toISOString(),
    };
  },
  'record-correction'(_world, file, _actor, at, body) {
    handIn(file, body.materials ?? []);
    file.row.correction = { ...(file.row.correction as object), recordedAt: new Date(at).toISOString() };
  },
  pass: review,
  'send-back'(world, file, actor) {
    if (file.facts.stageNo !== decisionNo(file.item)) review(world, file, actor);
  },
  pause: startPause,
  resume(world, file, actor, at) {
    endPause(file, actor.id, at);
    setClocks(world, file);
  },
  extend(world, file, _actor, _at, body) {
    file.row.extensionDays = body.days ?? 0;
    setClocks(world, file);
  },
  approve: decide,
  reject: decide,
  deliver(_world, file, _actor, at) {
    file.row.deliveredAt = new Date(at);
  },
};

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
  if (world.isLean && !TOLD_LEAN.has(action)) return;
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
    data: { number: row.number, item: row.itemCode, lane: row.lane, grantId: row.grantId ?? null },
  });
  return file;
}
