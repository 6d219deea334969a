import type { Item, StageRole } from '../items/item.ts';
import type { CaseFacts } from './facts.ts';
import { partsOfStage } from './parts.ts';
import { waitsForOtherOffice } from './pauses.ts';
import { findStage } from './stages.ts';
import type { CaseStatus, WhoseMove } from './statuses.ts';

const MOVE_OF_ROLE: Readonly<Record<StageRole, WhoseMove>> = {
  clerk: 'window',
  reviewer: 'reviewer',
  approver: 'approver',
  'other-office': 'other-office',
};

/** `stage`: whoever works the present stage. */
const MOVE_OF_STATUS: Readonly<Record<CaseStatus, WhoseMove | 'stage'>> = {
  received: 'window',
  correcting: 'applicant',
  accepted: 'stage',
  'in-review': 'stage',
  approved: 'window',
  issued: 'window',
  // The decision still has to reach the applicant (行政许可法 art. 44).
  rejected: 'window',
  delivered: 'none',
  refused: 'none',
  returned: 'none',
  withdrawn: 'none',
  revoked: 'none',
  void: 'none',
};

type MoveFacts = Pick<CaseFacts, 'status' | 'stageNo' | 'paused' | 'stopCode' | 'openStops' | 'parts'>;

/** Whose turn it is. A paused case waits for the body outside where one of its stops says so, else for the stage's own. */
export function whoseMoveOf(facts: MoveFacts, item: Pick<Item, 'stages'>): WhoseMove {
  const move = MOVE_OF_STATUS[facts.status];
  if (move !== 'stage') return move;
  if (facts.paused && waitsForOtherOffice(facts)) return 'other-office';
  const reviewed = partsOfStage(item, facts.stageNo).length > 0 ? facts.parts : undefined;
  if (reviewed && reviewed.open.length > 0) return 'other-office';
  // The last office has answered: the reviewer carries the case on.
  if (reviewed && reviewed.agreed.length + reviewed.against.length > 0) return 'reviewer';
  const stage = findStage(item, facts.stageNo);
  return stage ? MOVE_OF_ROLE[stage.role] : 'none';
}
