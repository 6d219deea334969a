import { type Choice, chooseNext } from './choose.ts';
import type { WaitingHead } from './heads.ts';
import type { ItemPolicies } from './itemRules.ts';
import type { Lane } from './lanes.ts';
import type { CallingPolicy } from './policy.ts';
import { WindowHeap } from './replayWindows.ts';

const SECOND = 1000;

/** A visitor of a log. Seconds, from any zero that the whole log shares. */
export interface ReplayArrival {
  readonly arriveAt: number;
  readonly lane: Lane;
  readonly serviceSeconds: number;
  /** Needed where items have policies of their own. */
  readonly itemCode?: string | undefined;
}

/** One visitor's call in a replay. */
export interface ReplayCall {
  readonly arrival: ReplayArrival;
  readonly because: Choice['because'];
  /** The window, 0 first. */
  readonly window: number;
  readonly waitedSeconds: number;
}

interface Visitor extends WaitingHead {
  readonly arrival: ReplayArrival;
}

/** By arrival; those of the same second in the order given, whatever the order of the whole list. */
const toVisitors = (arrivals: readonly ReplayArrival[]): readonly Visitor[] =>
  arrivals
    .toSorted((one, other) => one.arriveAt - other.arriveAt)
    .map((arrival, place) => {
      const ticketId = String(place).padStart(9, '0');
      const waitingSince = arrival.arriveAt * SECOND;
      const { lane, itemCode } = arrival;
      return { ticketId, number: ticketId, lane, waitingSince, arrival, ...(itemCode && { itemCode }) };
    });

/** Whoever is first of a lane is so among those whom the same rule puts in order. */
const lineOf = ({ lane, itemCode = '' }: Visitor, itemPolicies: ItemPolicies): string =>
  Object.hasOwn(itemPolicies, itemCode) ? `${lane} ${itemCode}` : lane;

/** A lane of a replay: joined at the end, left at the front, both at once. */
class Line {
  readonly #visitors: Visitor[] = [];
  #gone = 0;

  join(visitor: Visitor): void {
    this.#visitors.push(visitor);
  }

  first(): Visitor | undefined {
    return this.#visitors[this.#gone];
  }

  leave(): void {
    this.#gone += 1;
  }
}

/**
 * Plays a log through `windows` windows by the function that calls at real ones: whenever a window is free and
 * somebody waits, it calls, and is busy for the visitor's service. All who arrive in the second of a call are in the
 * line before it. Every window serves every item; items with policies of their own call as at real windows.
 * `privilegedInARow` is each window's own, the cycle of a ratio the hall's. Yields call by call, so
 * that a server can breathe between them.
 */
export function* replayCalls(
  arrivals: readonly ReplayArrival[],
  windows: number,
  policy: CallingPolicy,
  itemPolicies: ItemPolicies = {},
): Generator<ReplayCall, void, void> {
  const visitors = toVisitors(arrivals);
  const lines = new Map<string, Line>();
  const free = new WindowHeap(windows);
  const runs = new Array<number>(windows).fill(0);
  let cyclePosition = 0;
  let clock = Number.NEGATIVE_INFINITY;
  let joined = 0;

  const joinUntil = (now: number): void => {
    for (let next = visitors[joined]; next && next.waitingSince <= now; next = visitors[joined]) {
      const name = lineOf(next, itemPolicies);
      const line = lines.get(name) ?? new Line();
      lines.set(name, line);
      line.join(next);
      joined += 1;
    }
  };
  const heads = (): Visitor[] => [...lines.values()].flatMap(line => line.first() ?? []);

  for (let called = 0; called < visitors.length; called += 1) {
    const window = free.first();
    const isEmpty = called === joined;
    const earliest = isEmpty ? (visitors[joined]?.waitingSince ?? clock) : clock;
    const now = Math.max(clock, free.freeAt(window), earliest);
    joinUntil(now);
    clock = now;
    const waiting = heads();
    const memory = { privilegedInARow: runs[window] ?? 0, cyclePosition };
    const choice = chooseNext({ heads: waiting, policy, itemPolicies, now, ...memory });
    const visitor = waiting.find(({ ticketId }) => ticketId === choice?.ticketId);
    if (!choice || !visitor) return;
    lines.get(lineOf(visitor, itemPolicies))?.leave();
    runs[window] = choice.privilegedInARow;
    cyclePosition = choice.cyclePosition;
    free.occupyFirst(now + visitor.arrival.serviceSeconds * SECOND);
    const waitedSeconds = (now - visitor.waitingSince) / SECOND;
    yield { arrival: visitor.arrival, because: choice.because, window, waitedSeconds };
  }
}
