import type { Role } from '../staff/roles.ts';
import {
  FOLLOW_UP_ACTIONS,
  FOLLOW_UP_TABLE,
  type FollowUpAction,
  type FollowUpPart,
  type FollowUpStatus,
} from './followUpTable.ts';

export interface FollowUpFacts {
  status: FollowUpStatus;
  /** The state in which the appeal was made, while one is undecided. */
  appealedFrom: FollowUpStatus | null;
  /** Who was rated; null when the record names nobody. */
  ratedId: string | null;
  handlerId: string | null;
  appealedBy: string | null;
  /** An appeal was dismissed before: there is one only. */
  wasAppealed: boolean;
}

export interface FollowUpActor {
  id: string;
  roles: readonly Role[];
}

/** Why somebody may not do something to a follow-up. */
export type FollowUpRefusal =
  | 'status'
  | 'role'
  | 'own-rating'
  | 'not-assigned'
  | 'own-appeal'
  | 'appealed-before';

const isPart = (part: FollowUpPart, facts: FollowUpFacts, actor: FollowUpActor): boolean => {
  if (part === 'manager') return actor.roles.includes('manager');
  return actor.id === (part === 'handler' ? facts.handlerId : facts.ratedId);
};

/** Why this person may not do this now; null when they may. */
export function refuseFollowUp(
  facts: FollowUpFacts,
  actor: FollowUpActor,
  action: FollowUpAction,
): FollowUpRefusal | null {
  const row = FOLLOW_UP_TABLE[action];
  const isRated = facts.ratedId === actor.id;
  if (isRated && !row.by.includes('rated')) return 'own-rating';
  if (!row.by.some(part => isPart(part, facts, actor))) {
    return row.by.includes('handler') ? 'not-assigned' : 'role';
  }
  if (!row.from.includes(facts.status)) return 'status';
  if (action === 'appeal' && facts.wasAppealed) return 'appealed-before';
  const decides = action === 'uphold-appeal' || action === 'dismiss-appeal';
  return decides && facts.appealedBy === actor.id ? 'own-appeal' : null;
}

/** Everything this person may do to it now. */
export const followUpActions = (facts: FollowUpFacts, actor: FollowUpActor): FollowUpAction[] =>
  FOLLOW_UP_ACTIONS.filter(action => refuseFollowUp(facts, actor, action) === null);

/** Where an allowed action leads. */
export function followUpAfter(facts: FollowUpFacts, action: FollowUpAction): FollowUpStatus {
  const { to } = FOLLOW_UP_TABLE[action];
  if (to === 'same') return facts.status;
  return to === 'before' ? (facts.appealedFrom ?? 'open') : to;
}

/** Whom the follow-up may be given to: anybody but who was rated. */
export const mayHandle = (facts: Pick<FollowUpFacts, 'ratedId'>, staffId: string): boolean =>
  facts.ratedId !== staffId;
