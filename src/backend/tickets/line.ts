import { type Choice, chooseNext, type WaitingHead } from '../../domain/queue/choose.ts';
import { LANES } from '../../domain/queue/lanes.ts';
import type { CallingPolicy } from '../../domain/queue/policy.ts';

/** A number in the line. */
export interface Waiting extends WaitingHead {
  /** By a transfer: before the others of its lane. */
  readonly firstInLine: boolean;
}

export interface LineState {
  readonly privilegedInARow: number;
  readonly policy: CallingPolicy;
  readonly now: number;
}

const compare = (one: Waiting, other: Waiting): number =>
  Number(other.firstInLine) - Number(one.firstInLine) ||
  one.takenAt - other.takenAt ||
  (one.ticketId < other.ticketId ? -1 : 1);

/** Each lane in its order. The SQL that reads lanes sorts them the same way. */
const byLane = (waiting: readonly Waiting[]): Waiting[][] =>
  LANES.map(lane => waiting.filter(each => each.lane === lane).sort(compare));

/** The number to call next, by the rule of domain/queue over the head of each lane; null when nobody waits. */
export function nextInLine(waiting: readonly Waiting[], state: LineState): Choice | null {
  return chooseNext({ ...state, heads: byLane(waiting).flatMap(lane => lane.slice(0, 1)) });
}

/** The first `limit` calls that one window would make, if it made them all at `now`. */
export function callingOrder(waiting: readonly Waiting[], state: LineState, limit: number): Choice[] {
  const lanes = byLane(waiting).map(lane => lane.reverse());
  const order: Choice[] = [];
  let { privilegedInARow } = state;
  while (order.length < limit) {
    const choice = chooseNext({
      ...state,
      privilegedInARow,
      heads: lanes.flatMap(lane => lane.slice(-1)),
    });
    if (choice === null) break;
    lanes.find(lane => lane.at(-1)?.ticketId === choice.ticketId)?.pop();
    privilegedInARow = choice.privilegedInARow;
    order.push(choice);
  }
  return order;
}
