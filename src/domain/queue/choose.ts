import type { Instant } from '../calendar/day.ts';
import type { Because } from './because.ts';
import { isPrivileged, type Lane } from './lanes.ts';
import { type CallingPolicy, laneRank } from './policy.ts';

const MINUTE = 60_000;

/** A number that waits; `takenAt` never changes, whatever happens to the number. */
export interface WaitingHead {
  readonly ticketId: string;
  readonly number: string;
  readonly lane: Lane;
  readonly takenAt: Instant;
}

/** What a window knows when it calls. */
export interface CallingState {
  /** The first of each lane, in any order. More of a lane do no harm: the earliest counts. */
  readonly heads: readonly WaitingHead[];
  /** Privileged calls at this window since its last ordinary one. */
  readonly privilegedInARow: number;
  readonly policy: CallingPolicy;
  readonly now: Instant;
}

export interface Choice {
  readonly ticketId: string;
  readonly because: Because;
  /** The count that the window keeps for its next call. */
  readonly privilegedInARow: number;
}

/** Whether one number stands before the other in the same lane. */
export const isEarlier = (one: WaitingHead, other: WaitingHead): boolean =>
  one.takenAt < other.takenAt || (one.takenAt === other.takenAt && one.ticketId < other.ticketId);

const earliest = (heads: readonly WaitingHead[]): WaitingHead | null =>
  heads.reduce<WaitingHead | null>(
    (best, head) => (best === null || isEarlier(head, best) ? head : best),
    null,
  );

const firstByLane = (heads: readonly WaitingHead[], policy: CallingPolicy): WaitingHead | null =>
  heads.reduce<WaitingHead | null>((best, head) => {
    if (best === null) return head;
    const difference = laneRank(policy, head.lane) - laneRank(policy, best.lane);
    return difference < 0 || (difference === 0 && isEarlier(head, best)) ? head : best;
  }, null);

const waitedMinutes = (head: WaitingHead, now: Instant): number =>
  Math.max(0, Math.floor((now - head.takenAt) / MINUTE));

/** The ordinary visitor to whom this window owes the next call, if there is one. */
const findOwed = ({ heads, privilegedInARow, policy, now }: CallingState): WaitingHead | null => {
  if (privilegedInARow < policy.privilegedRun) return null;
  const head = earliest(heads.filter(({ lane }) => lane === 'ordinary'));
  return head !== null && now - head.takenAt > policy.ordinaryCapMinutes * MINUTE ? head : null;
};

const reasonFor = (chosen: WaitingHead, byLane: WaitingHead, state: CallingState): Because => {
  const { heads, policy, now } = state;
  const params = { lane: chosen.lane, number: chosen.number, waitedMinutes: waitedMinutes(chosen, now) };
  if (chosen.ticketId !== byLane.ticketId) {
    return { code: 'ordinary-over-cap', params: { ...params, capMinutes: policy.ordinaryCapMinutes } };
  }
  const isFirst = heads.every(head => head === chosen || !isEarlier(head, chosen));
  return { code: isFirst ? 'first-in-line' : `${chosen.lane}-first`, params };
};

/**
 * The number that a window calls next, with its reason; null when nobody waits. Lanes go in the policy's
 * order, except that after `privilegedRun` privileged calls at this window an ordinary visitor who has
 * waited longer than the cap goes first. Within a lane, and between equals, the earlier `takenAt` wins, then
 * the smaller ticketId; the order of `heads` never matters. The window and the replay share this function.
 */
export const chooseNext = (state: CallingState): Choice | null => {
  const byLane = firstByLane(state.heads, state.policy);
  if (byLane === null) return null;
  const chosen = findOwed(state) ?? byLane;
  return {
    ticketId: chosen.ticketId,
    because: reasonFor(chosen, byLane, state),
    privilegedInARow: isPrivileged(chosen.lane) ? state.privilegedInARow + 1 : 0,
  };
};
