import { LANES, type Lane } from './lanes.ts';

/** How a window chooses among the lanes. */
export interface CallingPolicy {
  /** n: after so many privileged calls in a row at a window, an over-cap ordinary visitor goes first there. */
  readonly privilegedRun: number;
  /** Minutes of waiting after which an ordinary visitor is over the cap (exactly the cap is not over). */
  readonly ordinaryCapMinutes: number;
  /** Lanes, first called first. A lane that is left out comes after those named. */
  readonly order: readonly Lane[];
}

export const DEFAULT_POLICY: CallingPolicy = { privilegedRun: 1, ordinaryCapMinutes: 20, order: LANES };

/** The place of a lane in the policy's order, 0 first. */
export const laneRank = (policy: CallingPolicy, lane: Lane): number => {
  const place = policy.order.indexOf(lane);
  return place >= 0 ? place : policy.order.length + LANES.indexOf(lane);
};
