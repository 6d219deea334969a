import type { Item } from '../items/item.ts';
import type { CaseFacts } from './facts.ts';
import type { ClockEffect, Move, Transition } from './procedureTypes.ts';
import { firstReviewStage, issuingStage, nextStage, previousStage } from './stages.ts';
import { type CaseStatus, isClosed } from './statuses.ts';

/** The case after an action. */
export interface Outcome {
  status: CaseStatus;
  stageNo: number;
  paused: boolean;
  extended: boolean;
  /** Null once the stage has changed: the next one is anybody's until it is assigned. */
  assigneeId: string | null;
  /** The case closes now (办结): write `closedAt`, end an open pause. */
  closes: boolean;
}

const MOVES: Readonly<Record<Move, (item: Item, stageNo: number) => number>> = {
  stay: (_item, stageNo) => stageNo,
  window: () => 0,
  'first-review': item => firstReviewStage(item),
  next: nextStage,
  previous: (_item, stageNo) => previousStage(stageNo),
  issuing: item => issuingStage(item),
};

function pausedAfter(effect: ClockEffect, paused: boolean): boolean {
  if (effect === 'stop') return true;
  return effect === 'start' ? false : paused;
}

/** What a row of the procedure makes of a case. The row must be one that `findTransition` allowed. */
export function outcomeOf(row: Transition, facts: CaseFacts, item: Item): Outcome {
  const status = row.to === 'same' ? facts.status : row.to;
  const stageNo = MOVES[row.move](item, facts.stageNo);
  const closes = isClosed(status) && !isClosed(facts.status);
  return {
    status,
    stageNo,
    paused: closes ? false : pausedAfter(row.effect, facts.paused),
    extended: facts.extended || row.effect === 'extend',
    assigneeId: stageNo === facts.stageNo ? facts.assigneeId : null,
    closes,
  };
}
