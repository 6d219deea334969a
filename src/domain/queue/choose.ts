import type { Instant } from '../calendar/day.ts';
import type { Because } from './because.ts';
import { readLanes, type WaitingHead } from './heads.ts';
import { isPrivileged } from './lanes.ts';
import { type Lanes, type Pick, pickByOrder, pickByTurn, pickByWeight, pickFirstCome } from './pick.ts';
import type { CallingPolicy } from './policy.ts';
import { preferInLane } from './preference.ts';
import { pickByPromise } from './promise.ts';

const MINUTE = 60_000;

/** What is remembered from one call to the next. */
export interface CallingMemory {
  /** Privileged calls at this window since its last ordinary one. */
  readonly privilegedInARow: number;
  /** The turn that is next by a `ratio`: of the whole hall, so that the windows share one cycle. Else 0. */
  readonly cyclePosition: number;
}

/** What a window knows when it calls. */
export interface CallingState extends CallingMemory {
  /**
   * The first of each lane, and who waits longest in it; those whom the window prefers among the next. In any order;
   * more of a lane do no harm.
   */
  readonly heads: readonly WaitingHead[];
  readonly policy: CallingPolicy;
  readonly now: Instant;
}

/** Whom to call and why, with what is to be remembered for the next call. */
export interface Choice extends CallingMemory {
  readonly ticketId: string;
  readonly because: Because;
}

const pickByPolicy = (lanes: Lanes, state: CallingState): Pick => {
  const { policy } = state;
  switch (policy.kind) {
    case 'first-come':
      return pickFirstCome(lanes);
    case 'strict':
      return pickByOrder(lanes, policy);
    case 'weighted-wait':
      return pickByWeight(lanes, policy, state.now);
    case 'ratio':
      return pickByTurn(lanes, policy, state.cyclePosition);
    case 'promise':
      return pickByPromise(lanes, policy, state);
  }
};

const becauseOf = ({ head, code, params }: Pick, now: Instant): Because => ({
  code,
  params: {
    lane: head.lane,
    number: head.number,
    waitedMinutes: Math.max(0, Math.floor((now - head.waitingSince) / MINUTE)),
    ...params,
  },
});

/**
 * The number that a window calls next, with its reason; null when nobody waits. The policy picks the lane; within a
 * lane the number that a transfer put first goes first, then whom the window prefers (see preferInLane), then who waits
 * longest, between equals the smaller ticketId.
 * The order of `heads` never matters. The windows and the replay share this function.
 */
export const chooseNext = (state: CallingState): Choice | null => {
  const [first, ...rest] = readLanes(state.heads);
  if (first === undefined) return null;
  const pick = preferInLane(state.heads, pickByPolicy([first, ...rest], state), state.policy, state.now);
  return {
    ticketId: pick.head.ticketId,
    because: becauseOf(pick, state.now),
    privilegedInARow: isPrivileged(pick.head.lane) ? state.privilegedInARow + 1 : 0,
    cyclePosition: pick.cyclePosition ?? state.cyclePosition,
  };
};
