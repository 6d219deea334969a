import { activeMinutes, pausedMinutes } from '../../backend/cases/minutes.ts';
import { partDueOn } from '../../backend/cases/partRows.ts';
import type { caseParts } from '../../backend/db/schema/caseParts.ts';
import type { Instant } from '../../domain/calendar/day.ts';
import { type Part, partsFacts, partsOfStage, partsOnMove } from '../../domain/cases/parts.ts';
import type { CaseAction, CaseStatus } from '../../domain/cases/statuses.ts';
import type { World } from '../world.ts';
import { type ActionBody, type CaseFile, pausesOf } from './caseFile.ts';

/** An office that was asked, while its case's history is made. */
export type PartColumns = typeof caseParts.$inferInsert & Pick<Part, 'state' | 'answer'>;

interface Moving {
  action: CaseAction;
  actorId: string;
  at: Instant;
  body: ActionBody;
  /** Where the case stood before. */
  from: { status: CaseStatus; stageNo: number };
}

const openOf = (file: CaseFile) => file.parts.filter(({ state }) => state === 'open');

function end(
  world: World,
  file: CaseFile,
  { actorId, at }: Moving,
  part: PartColumns,
  patch: Partial<PartColumns>,
) {
  const from = part.sentAt.getTime();
  const pauses = pausesOf(file);
  Object.assign(part, patch, {
    endedBy: actorId,
    endedAt: new Date(at),
    workingMinutes: activeMinutes(world, from, at, pauses),
    pausedMinutes: pausedMinutes(world, from, at, pauses),
  });
}

function send(world: World, file: CaseFile, { actorId, at }: Moving, codes: readonly string[]): void {
  const { facts, item, row } = file;
  const asked = partsOfStage(item, facts.stageNo).filter(({ code }) => codes.includes(code));
  for (const [place, { code, zh, en, days }] of asked.entries()) {
    const sentAt = new Date(at);
    file.parts.push({
      // Rows of one moment are read in the order of their ids.
      id: world.idAt(at + place),
      officeId: world.officeId,
      caseId: row.id,
      stageNo: facts.stageNo,
      code,
      zh,
      en,
      days,
      dueOn: partDueOn(world, sentAt, days, pausesOf(file)),
      sentBy: actorId,
      sentAt,
      state: 'open',
      answer: null,
    });
  }
}

/** One paper of the joint window, or an office's own answer. */
function answer(world: World, file: CaseFile, moving: Moving): void {
  const { action, body } = moving;
  const isJoint = action === 'pass';
  for (const part of openOf(file)) {
    if (!isJoint && part.code !== body.part) continue;
    end(world, file, moving, part, {
      state: 'answered',
      answer: isJoint ? 'agree' : (body.answer ?? 'agree'),
      paperNumber: body.paperNumber ?? null,
      jointly: isJoint,
    });
  }
}

/** The columns of the case's own row that say who has not answered, and since when one should have. */
function tellRow(file: CaseFile): void {
  const facts = partsFacts(file.parts, file.facts.stageNo);
  const days = openOf(file).flatMap(({ dueOn }) => dueOn ?? []);
  file.facts.parts = facts;
  Object.assign(file.row, {
    partsOpen: [...facts.open],
    partsAgreed: [...facts.agreed],
    partsAgainst: [...facts.against],
    partsDueOn: days.sort()[0] ?? null,
  });
}

/**
 * 联审: what an action means for the offices that review in parallel, by the very rule of the office's own commands.
 * Lean cases leave it out.
 */
export function moveParts(world: World, file: CaseFile, moving: Moving): void {
  const { facts, item } = file;
  const concerns = [moving.from.stageNo, facts.stageNo].some(no => partsOfStage(item, no).length > 0);
  if (file.isLean || !concerns) return;
  if (moving.action === 'pass' || moving.action === 'answer-part') answer(world, file, moving);
  const { recall, send: codes } = partsOnMove(item, file.parts, moving.from, facts);
  if (recall) for (const part of openOf(file)) end(world, file, moving, part, { state: 'recalled' });
  send(world, file, moving, codes);
  if (moving.action === 'resume') {
    for (const part of openOf(file)) part.dueOn = partDueOn(world, part.sentAt, part.days, pausesOf(file));
  }
  tellRow(file);
}
