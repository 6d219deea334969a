import { type CallingState, type Choice, chooseNext, isEarlier, type WaitingHead } from './choose.ts';
import type { Lane } from './lanes.ts';

/** Waiting numbers by lane, the next of each lane last, where taking it costs nothing. */
const stackByLane = (waiting: readonly WaitingHead[]): readonly WaitingHead[][] => {
  const stacks = new Map<Lane, WaitingHead[]>();
  for (const head of waiting.toSorted((one, other) => (isEarlier(one, other) ? 1 : -1))) {
    const stack = stacks.get(head.lane);
    if (stack === undefined) stacks.set(head.lane, [head]);
    else stack.push(head);
  }
  return [...stacks.values()];
};

/**
 * The order in which one window would call everyone who waits, if it called them all at `now`: what the
 * desk lists, and where a new number's position comes from. `heads` holds all waiting numbers here.
 */
export const previewOrder = (state: CallingState): readonly Choice[] => {
  const stacks = stackByLane(state.heads);
  const order: Choice[] = [];
  let { privilegedInARow } = state;
  while (order.length < state.heads.length) {
    const heads = stacks.flatMap(stack => stack.slice(-1));
    const choice = chooseNext({ ...state, heads, privilegedInARow });
    if (choice === null) break;
    stacks.find(stack => stack.at(-1)?.ticketId === choice.ticketId)?.pop();
    privilegedInARow = choice.privilegedInARow;
    order.push(choice);
  }
  return order;
};
