import { type Choice, chooseNext } from '../../domain/queue/choose.ts';
import type { WaitingHead } from '../../domain/queue/heads.ts';
import type { ItemPolicies } from '../../domain/queue/itemRules.ts';
import type { Lane } from '../../domain/queue/lanes.ts';
import type { CallingPolicy } from '../../domain/queue/policy.ts';
import { previewOrder } from '../../domain/queue/preview.ts';

/** A number in the line, as its row says. Milliseconds. */
export interface Waiting {
  readonly ticketId: string;
  readonly number: string;
  readonly lane: Lane;
  readonly takenAt: number;
  /** The place in the line of a number that was missed and brought back; absent or null: from when it was taken. */
  readonly queuedAt?: number | null;
  /** By a transfer: before the others of its lane. */
  readonly firstInLine: boolean;
  /** What the window that asks prefers; absent where none asks. */
  readonly isOwnClient?: boolean;
  readonly itemRank?: number;
  readonly itemCode?: string;
}

export interface LineState {
  readonly privilegedInARow: number;
  /** The turns taken by a ratio; 0 when nobody keeps them. */
  readonly cyclePosition?: number;
  readonly policy: CallingPolicy;
  readonly itemPolicies?: ItemPolicies;
  readonly now: number;
}

const headOf = ({ takenAt, queuedAt, ...head }: Waiting): WaitingHead => ({
  ...head,
  waitingSince: queuedAt ?? takenAt,
});

const stateOf = (waiting: readonly Waiting[], state: LineState) => ({
  cyclePosition: 0,
  ...state,
  heads: waiting.map(headOf),
});

/** The number to call next, by the rule of domain/queue; null when nobody waits. */
export const nextInLine = (waiting: readonly Waiting[], state: LineState): Choice | null =>
  chooseNext(stateOf(waiting, state));

/** The first `limit` calls that one window would make, if it made them all at `now`. */
export const callingOrder = (
  waiting: readonly Waiting[],
  state: LineState,
  limit: number,
): readonly Choice[] => previewOrder(stateOf(waiting, state), limit);
