import { type CallingState, type Choice, chooseNext } from './choose.ts';
import { standsBefore, type WaitingHead } from './heads.ts';
import type { Lane } from './lanes.ts';
import { hasPreference } from './preference.ts';

/** Each lane in its order. */
const byLane = (waiting: readonly WaitingHead[]): readonly WaitingHead[][] => {
  const lanes = new Map<Lane, WaitingHead[]>();
  for (const head of waiting.toSorted((one, other) => (standsBefore(one, other) ? -1 : 1))) {
    const lane = lanes.get(head.lane);
    if (lane) lane.push(head);
    else lanes.set(head.lane, [head]);
  }
  return [...lanes.values()];
};

/** Those of a lane at whom the choice looks: up to the first whom no transfer put there; with preferences all of it, also where items have their rules. */
const candidates = (lane: readonly WaitingHead[], areAll: boolean): readonly WaitingHead[] => {
  if (areAll || hasPreference(lane)) return lane;
  const own = lane.findIndex(head => head.firstInLine !== true);
  return lane.slice(0, own < 0 ? lane.length : own + 1);
};

/** Without preferences they are near the front. */
const leave = (lane: WaitingHead[], ticketId: string): void => {
  const place = lane.findIndex(head => head.ticketId === ticketId);
  if (place >= 0) lane.splice(place, 1);
};

/**
 * The first `limit` calls that one window would make, if it made them all at `now`: what the desk lists, and where
 * a new number's position comes from. `heads` holds all waiting numbers here.
 */
export const previewOrder = (
  state: CallingState,
  limit: number = Number.POSITIVE_INFINITY,
): readonly Choice[] => {
  const lanes = byLane(state.heads);
  const hasItemRules = Object.keys(state.itemPolicies ?? {}).length > 0;
  const order: Choice[] = [];
  let { privilegedInARow, cyclePosition } = state;
  while (order.length < limit) {
    const heads = lanes.flatMap(lane => candidates(lane, hasItemRules));
    const choice = chooseNext({ ...state, heads, privilegedInARow, cyclePosition });
    if (choice === null) break;
    for (const lane of lanes) leave(lane, choice.ticketId);
    ({ privilegedInARow, cyclePosition } = choice);
    order.push(choice);
  }
  return order;
};
