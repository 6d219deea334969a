import { clockColumns, clockInput } from '../../backend/cases/clocks.ts';
import { dayOf, type Instant } from '../../domain/calendar/day.ts';
import type { Actor } from '../../domain/cases/facts.ts';
import { decisionNo } from '../../domain/cases/stages.ts';
import type { CaseAction } from '../../domain/cases/statuses.ts';
import { findClockStop } from '../../domain/items/catalogue.ts';
import type { World } from '../world.ts';
import { type ActionBody, type CaseFile, handIn } from './caseFile.ts';

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

/** Ends the running pause, if there is one. */
export function endPause(file: CaseFile, actorId: string, at: Instant): void {
  const pause = file.pauses.at(-1);
  if (!pause || pause.toOn) return;
  pause.toOn = dayOf(at);
  pause.endedBy = actorId;
  pause.endedAt = new Date(at);
  file.row.pauseCode = null;
  file.facts.stopCode = null;
}

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
export const EFFECTS: Readonly<Partial<Record<CaseAction, Effect>>> = {
  accept(world, file, actor, at) {
    file.facts.acceptedBy = actor.id;
    file.row.acceptedBy = actor.id;
    file.row.acceptedAt = new Date(at);
    // Until acceptance a case follows its item.
    file.row.itemVersion = world.versionAt(file.item.code, at);
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
