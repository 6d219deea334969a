import type { Instant } from '../calendar/day.ts';
import type { Lane } from './lanes.ts';

/** A number that waits. */
export interface WaitingHead {
  readonly ticketId: string;
  readonly number: string;
  readonly lane: Lane;
  /** When the number was taken; of one that was missed and brought back, now less the time it had really waited. */
  readonly waitingSince: Instant;
  /** By a transfer: before the others of its lane, but it hides nobody from the rules about waiting. */
  readonly firstInLine?: boolean;
  /** Of an enterprise whose liaison is the clerk of the window, or is away and represented by that clerk. */
  readonly isOwnClient?: boolean;
  /** The place of its item among those that the window serves, 0 the preferred; absent: 0. */
  readonly itemRank?: number;
  /** Needed where items have policies of their own. */
  readonly itemCode?: string;
}

/** One lane: who goes first in it, and who waits longest in it (the same unless a transfer put someone first). */
export interface LaneHead {
  readonly lane: Lane;
  readonly first: WaitingHead;
  readonly longest: WaitingHead;
}

/** Whether one number has waited longer than the other; between equals the smaller ticketId has. */
export const isEarlier = (one: WaitingHead, other: WaitingHead): boolean =>
  one.waitingSince < other.waitingSince ||
  (one.waitingSince === other.waitingSince && one.ticketId < other.ticketId);

/** Whether one number stands before the other in the same lane. */
export const standsBefore = (one: WaitingHead, other: WaitingHead): boolean => {
  const isFirst = one.firstInLine === true;
  return isFirst === (other.firstInLine === true) ? isEarlier(one, other) : isFirst;
};

/** The lanes in which somebody waits, the one with the longest wait first; the order of `heads` never matters. */
export const readLanes = (heads: readonly WaitingHead[]): readonly LaneHead[] => {
  const lanes: LaneHead[] = [];
  for (const head of heads) {
    const place = lanes.findIndex(({ lane }) => lane === head.lane);
    const known = lanes[place];
    if (known === undefined) lanes.push({ lane: head.lane, first: head, longest: head });
    else {
      lanes[place] = {
        lane: head.lane,
        first: standsBefore(head, known.first) ? head : known.first,
        longest: isEarlier(head, known.longest) ? head : known.longest,
      };
    }
  }
  return lanes.sort((one, other) => (isEarlier(one.longest, other.longest) ? -1 : 1));
};
