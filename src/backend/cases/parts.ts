import { eq } from 'drizzle-orm';
import type { CaseCommand } from '../../contract/cases.ts';
import type { PartsFacts } from '../../domain/cases/facts.ts';
import {
  latestParts,
  type PartAnswer,
  partsFacts,
  partsOfStage,
  partsOnMove,
} from '../../domain/cases/parts.ts';
import type { CaseStatus } from '../../domain/cases/statuses.ts';
import type { Item, StagePart } from '../../domain/items/item.ts';
import type { Db } from '../db/db.ts';
import { caseParts } from '../db/schema/caseParts.ts';
import type { Deps } from '../deps.ts';
import { activeMinutes, pausedMinutes } from './minutes.ts';
import { type PartRow, partDueOn, readParts } from './partRows.ts';
import type { CaseRow, PauseRow } from './rows.ts';
import type { World } from './world.ts';

/** An action on a case, as far as its offices are concerned. */
export interface PartsMoving {
  deps: Deps;
  tx: Db;
  world: World;
  item: Item;
  /** The case before the action. */
  row: CaseRow;
  /** Null: the system by rule. */
  actorId: string | null;
  action: string;
  body: Pick<CaseCommand, 'part' | 'answer' | 'paperNumber' | 'opinion' | 'reason'>;
  to: { status: CaseStatus; stageNo: number };
  /** As they are after the action. */
  pauses: readonly PauseRow[];
}

export type PartColumns = Pick<CaseRow, 'partsOpen' | 'partsAgreed' | 'partsAgainst' | 'partsDueOn'>;
/** What the log says of it: codes of offices. */
export interface PartsDone {
  sent?: string[];
  kept?: string[];
  recalled?: string[];
  answered?: string[];
  chased?: string[];
}

/** The offices as the case's own row keeps them. */
export const partsSaid = ({
  partsOpen,
  partsAgreed,
  partsAgainst,
}: Omit<PartColumns, 'partsDueOn'>): PartsFacts => ({
  open: partsOpen,
  agreed: partsAgreed,
  against: partsAgainst,
});

const NOBODY: PartColumns = { partsOpen: [], partsAgreed: [], partsAgainst: [], partsDueOn: null };

async function end(moving: PartsMoving, parts: readonly PartRow[], patch: Partial<PartRow>): Promise<void> {
  const { tx, world, actorId, pauses } = moving;
  for (const part of parts) {
    const from = part.sentAt.getTime();
    const ended = {
      ...patch,
      endedBy: actorId,
      endedAt: new Date(world.now),
      workingMinutes: activeMinutes(world, from, world.now, pauses),
      pausedMinutes: pausedMinutes(world, from, world.now, pauses),
    };
    await tx.update(caseParts).set(ended).where(eq(caseParts.id, part.id));
    Object.assign(part, ended);
  }
}

const answerOf = ({ body }: PartsMoving, answer: PartAnswer, jointly: boolean): Partial<PartRow> => ({
  state: 'answered',
  answer,
  paperNumber: body.paperNumber ?? null,
  note: body.opinion ?? null,
  jointly,
});

/** Asks an office: a row, on its own clock from now. */
async function send(moving: PartsMoving, stageNo: number, part: StagePart): Promise<PartRow> {
  const { deps, tx, world, row, actorId, action, body, pauses } = moving;
  const sentAt = new Date(world.now);
  const [sent] = await tx
    .insert(caseParts)
    .values({
      id: deps.newId(),
      officeId: row.officeId,
      caseId: row.id,
      stageNo,
      code: part.code,
      zh: part.zh,
      en: part.en,
      days: part.days,
      dueOn: partDueOn(world, sentAt, part.days, pauses),
      sentBy: actorId,
      sentAt,
      sentReason: action === 'send-part' ? (body.reason ?? null) : null,
      state: 'open',
    })
    .returning();
  if (!sent) throw new Error('an insert answered no row');
  return sent as PartRow;
}

async function answerPart(moving: PartsMoving, open: readonly PartRow[]): Promise<PartsDone> {
  const { body } = moving;
  const mine = open.filter(({ code }) => code === body.part);
  await end(moving, mine, answerOf(moving, body.answer as PartAnswer, false));
  return { answered: mine.map(({ code }) => code) };
}

/** An office that has answered is asked anew; one that has not is chased, and its day stays. */
async function sendPart(moving: PartsMoving, parts: PartRow[]): Promise<PartsDone> {
  const { tx, world, item, row, body } = moving;
  const code = body.part ?? '';
  const latest = latestParts(parts, row.stageNo).find(part => part.code === code);
  if (latest?.state === 'open') {
    const chased = { chased: latest.chased + 1, chasedAt: new Date(world.now) };
    await tx.update(caseParts).set(chased).where(eq(caseParts.id, latest.id));
    return { chased: [code] };
  }
  const part = partsOfStage(item, row.stageNo).find(each => each.code === code);
  if (part) parts.push(await send(moving, row.stageNo, part));
  return { sent: [code] };
}

/** Days of the offices that still have to answer, once a pause is over. */
async function dateAnew({ tx, world, pauses }: PartsMoving, open: readonly PartRow[]): Promise<void> {
  for (const part of open) {
    part.dueOn = partDueOn(world, part.sentAt, part.days, pauses);
    await tx.update(caseParts).set({ dueOn: part.dueOn }).where(eq(caseParts.id, part.id));
  }
}

/** The case moves: what that opens, ends and keeps. */
async function moveStage(moving: PartsMoving, parts: PartRow[]): Promise<PartsDone> {
  const { row, item, to } = moving;
  const from = { status: row.status as CaseStatus, stageNo: row.stageNo };
  const { recall, send: codes, keep } = partsOnMove(item, parts, from, to);
  const open = parts.filter(({ state }) => state === 'open');
  if (recall) await end(moving, open, { state: 'recalled' });
  const asked = partsOfStage(item, to.stageNo).filter(({ code }) => codes.includes(code));
  for (const part of asked) parts.push(await send(moving, to.stageNo, part));
  return { sent: codes, kept: keep, recalled: recall ? open.map(({ code }) => code) : [] };
}

/** An objection is known until the office is asked again: a referral, and what comes of it, carries it along. */
function columnsOf(moving: PartsMoving, parts: readonly PartRow[]): PartColumns {
  const { row, item, to, action } = moving;
  const isUnderReview = to.status === 'accepted' || to.status === 'in-review';
  if (isUnderReview && partsOfStage(item, to.stageNo).length > 0) {
    const { open, agreed, against } = partsFacts(parts, to.stageNo);
    const days = parts.flatMap(({ state, dueOn }) => (state === 'open' && dueOn ? [dueOn] : []));
    return {
      partsOpen: [...open],
      partsAgreed: [...agreed],
      partsAgainst: [...against],
      partsDueOn: days.sort()[0] ?? null,
    };
  }
  const leaves = partsOfStage(item, row.stageNo).length > 0 && action !== 'refer';
  return { ...NOBODY, partsAgainst: leaves ? [] : row.partsAgainst };
}

/**
 * Carries out what an action means for the offices that review the case in parallel. Answers the columns of the case's
 * row, and what happened, for the log; null where nobody was or is asked.
 */
export async function moveParts(
  moving: PartsMoving,
): Promise<{ columns: PartColumns; done: PartsDone } | null> {
  const { tx, row, item, action, to } = moving;
  const concerns = [row.stageNo, to.stageNo].some(no => partsOfStage(item, no).length > 0);
  if (!concerns) return null;
  // Before acceptance nobody was asked.
  const parts = row.acceptedAt === null ? [] : await readParts(tx, row);
  const open = parts.filter(({ state }) => state === 'open');
  let done: PartsDone;
  if (action === 'answer-part') done = await answerPart(moving, open);
  else if (action === 'send-part') done = await sendPart(moving, parts);
  else {
    // One paper of the joint window answers for all.
    if (action === 'pass' && open.length > 0) await end(moving, open, answerOf(moving, 'agree', true));
    const answered = action === 'pass' ? open.map(({ code }) => code) : [];
    done = { ...(await moveStage(moving, parts)), ...(answered.length > 0 && { answered }) };
    if (action === 'resume' || action === 'reopen') {
      await dateAnew(
        moving,
        parts.filter(({ state }) => state === 'open'),
      );
    }
  }
  return { columns: columnsOf(moving, parts), done: withoutEmpty(done) };
}

const withoutEmpty = (done: PartsDone): PartsDone =>
  Object.fromEntries(Object.entries(done).filter(([, codes]) => codes.length > 0));
