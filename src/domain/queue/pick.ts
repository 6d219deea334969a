import type { Instant } from '../calendar/day.ts';
import type { BecauseCode } from './because.ts';
import type { LaneHead, WaitingHead } from './heads.ts';
import { type CallingPolicy, laneRank, type RatioPolicy, type WeightedWaitPolicy } from './policy.ts';

/** The chosen number with the code of its reason; `params` joins those that every reason has. */
export interface Pick {
  readonly head: WaitingHead;
  readonly code: BecauseCode;
  readonly params?: Readonly<Record<string, number | string>>;
  /** `ratio`: the turns that the call takes, those skipped included. */
  readonly turns?: number;
}

/** At least one lane in which somebody waits, the longest wait first: as readLanes gives them. */
export type Lanes = readonly [LaneHead, ...LaneHead[]];

/**
 * The first of a lane. Why: nobody waits longer; or a transfer put it before someone of its own lane; else `code`,
 * which therefore only has to be true while someone of another lane waits longer.
 */
export const pickFirst = (lanes: Lanes, lane: LaneHead, code: BecauseCode): Pick => {
  const head = lane.first;
  if (head === lanes[0].longest) return { head, code: 'first-in-line' };
  return { head, code: head === lane.longest ? code : 'transferred-first' };
};

/** The lane with the highest score; between equals the one with the longest wait. */
const bestLane = (lanes: Lanes, score: (lane: LaneHead) => number): LaneHead => {
  let best = lanes[0];
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const lane of lanes) {
    const own = score(lane);
    if (own > bestScore) {
      best = lane;
      bestScore = own;
    }
  }
  return best;
};

export const pickFirstCome = (lanes: Lanes): Pick => pickFirst(lanes, lanes[0], 'first-in-line');

/** The first lane in the policy's order. */
export const pickByOrder = (lanes: Lanes, policy: CallingPolicy): Pick => {
  const lane = bestLane(lanes, each => -laneRank(policy, each.lane));
  return pickFirst(lanes, lane, `${lane.lane}-first`);
};

export const pickByWeight = (lanes: Lanes, { weights }: WeightedWaitPolicy, now: Instant): Pick => {
  const lane = bestLane(
    lanes,
    each => (weights[each.lane] + 1) * Math.max(0, now - each.longest.waitingSince),
  );
  return pickFirst(lanes, lane, 'weighted-wait');
};

/** The lane whose turn it is from `position` on; lanes without a turn of their own share the last one. */
export const pickByTurn = (lanes: Lanes, { cycle }: RatioPolicy, position: number): Pick => {
  for (let step = 0; step < cycle.length; step += 1) {
    const turn = (position + step) % cycle.length;
    const isLast = turn === cycle.length - 1;
    const lane = lanes.find(each => each.lane === cycle[turn] || (isLast && !cycle.includes(each.lane)));
    if (lane) return { ...pickFirst(lanes, lane, 'lane-turn'), turns: step + 1 };
  }
  return pickFirstCome(lanes);
};
