import type { Instant } from '../calendar/day.ts';
import type { Because } from './because.ts';
import { readLanes, type WaitingHead } from './heads.ts';
import { type ItemPolicies, pickByItem } from './itemRules.ts';
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
  /** Turns taken by a `ratio`: of the whole hall, so that the windows share one cycle. Without one it stays. */
  readonly cyclePosition: number;
}

/** What a window knows when it calls. */
export interface CallingState extends CallingMemory {
  /**
   * The first of each lane, and who waits longest in it; those whom the window prefers among the next. In any order;
   * more of a lane do no harm.
   */
  readonly heads: readonly WaitingHead[];
  /** The hall's. */
  readonly policy: CallingPolicy;
  /** The policies of items that have their own, by code. See itemRules. */
  readonly itemPolicies?: ItemPolicies;
  readonly now: Instant;
}

/** Whom to call and why, with what is to be remembered for the next call. */
export interface Choice extends CallingMemory {
  readonly ticketId: string;
  readonly because: Because;
}

const pickByPolicy = (lanes: Lanes, policy: CallingPolicy, state: CallingState): Pick => {
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

/** Whom one policy picks of one line. */
const pickFrom = (heads: readonly WaitingHead[], policy: CallingPolicy, state: CallingState): Pick | null => {
  const [first, ...rest] = readLanes(heads);
  if (first === undefined) return null;
  return preferInLane(heads, pickByPolicy([first, ...rest], policy, state), policy, state.now);
};

/**
 * The number that a window calls next, with its reason; null when nobody waits. The policy picks the lane (where items
 * have policies of their own, see itemRules: theirs within the item, the hall's between items); within a
 * lane the number that a transfer put first goes first, then whom the window prefers (see preferInLane), then who waits
 * longest, between equals the smaller ticketId.
 * The order of `heads` never matters. The windows and the replay share this function.
 */
export const chooseNext = (state: CallingState): Choice | null => {
  const pick = pickByItem(state.heads, state, (heads, policy) => pickFrom(heads, policy, state));
  if (pick === null) return null;
  return {
    ticketId: pick.head.ticketId,
    because: becauseOf(pick, state.now),
    privilegedInARow: isPrivileged(pick.head.lane) ? state.privilegedInARow + 1 : 0,
    cyclePosition: state.cyclePosition + (pick.turns ?? 0),
  };
};
