import type { Item } from '../items/item.ts';
import type { CaseFacts } from './facts.ts';
import { openStopsOf } from './pauses.ts';
import type { ClockEffect, Move, Transition } from './procedureTypes.ts';
import { decisionNo, firstReviewStage, issuingStage, nextStage, previousStage } from './stages.ts';
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
  /** The case had been closed and is open again: take back what closing it wrote. */
  reopens: boolean;
}

type Place = NonNullable<CaseFacts['before']>;

const MOVES: Readonly<Record<Move, (item: Item, stageNo: number, before: Place) => number>> = {
  stay: (_item, stageNo) => stageNo,
  window: () => 0,
  'first-review': item => firstReviewStage(item),
  next: nextStage,
  previous: (_item, stageNo) => previousStage(stageNo),
  decision: item => decisionNo(item),
  issuing: item => issuingStage(item),
  restored: (_item, _stageNo, before) => before.stageNo,
};

/** The clock runs again only when the last stop that is open has ended. */
function pausedAfter(effect: ClockEffect, facts: CaseFacts): boolean {
  if (effect === 'stop') return true;
  return effect === 'start' ? openStopsOf(facts).length > 1 : facts.paused;
}

function statusAfter({ to }: Transition, facts: CaseFacts, before: Place): CaseStatus {
  if (to === 'restored') return before.status;
  return to === 'same' ? facts.status : to;
}

/** What a row of the procedure makes of a case. The row must be one that `findTransition` allowed. */
export function outcomeOf(row: Transition, facts: CaseFacts, item: Item): Outcome {
  const before = facts.before ?? { status: 'in-review', stageNo: decisionNo(item) };
  const status = statusAfter(row, facts, before);
  const stageNo = MOVES[row.move](item, facts.stageNo, before);
  const closes = isClosed(status) && !isClosed(facts.status);
  return {
    status,
    stageNo,
    paused: closes ? false : pausedAfter(row.effect, facts),
    extended: facts.extended || row.effect === 'extend',
    assigneeId: stageNo === facts.stageNo ? facts.assigneeId : null,
    closes,
    reopens: isClosed(facts.status) && !isClosed(status),
  };
}
