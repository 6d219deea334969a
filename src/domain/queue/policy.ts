import { LANES, type Lane } from './lanes.ts';

/** A lane that may go ahead of people who came earlier. */
export type PrivilegedLane = Exclude<Lane, 'ordinary'>;

/**
 * How far a window's own preference reaches within a lane, in minutes: so much longer at most may somebody of the lane
 * have waited whom a preferred number passes. 0: whoever came first.
 */
export interface PreferenceMinutes {
  /** A client of the window's clerk. */
  readonly ownClient: number;
  /** An item that the window lists before others. */
  readonly item: number;
}

/** Ours: a liaison's own client is worth a quarter of an hour, the order of a window's items a few minutes. */
export const DEFAULT_PREFERENCE: PreferenceMinutes = { ownClient: 15, item: 5 };

interface Preferring {
  /** Absent: DEFAULT_PREFERENCE. */
  readonly preferenceMinutes?: PreferenceMinutes;
}

/** Whoever came first. */
export interface FirstComePolicy extends Preferring {
  readonly kind: 'first-come';
}

/** The lanes in this order, always: an ordinary visitor may wait for ever. For comparison. */
export interface StrictPolicy extends Preferring {
  readonly kind: 'strict';
  /** Lanes, first called first. A lane that is left out comes after those named. */
  readonly order: readonly Lane[];
}

/** The largest (weight + 1) × wait. */
export interface WeightedWaitPolicy extends Preferring {
  readonly kind: 'weighted-wait';
  readonly weights: Readonly<Record<Lane, number>>;
}

/** The lanes take turns; a turn whose lane is empty is skipped. Lanes without a turn share the last one's. */
export interface RatioPolicy extends Preferring {
  readonly kind: 'ratio';
  readonly cycle: readonly Lane[];
}

/** A privilege is a promise: it is used when keeping the promise needs it, and bounded by the cap. */
export interface PromisePolicy extends Preferring {
  readonly kind: 'promise';
  /** Lanes, first called first while nobody's waiting decides. A lane that is left out comes after those named. */
  readonly order: readonly Lane[];
  /** Minutes within which a privileged visitor is to be called. */
  readonly promiseMinutes: Readonly<Record<PrivilegedLane, number>>;
  /** So long before the promise runs out a call is due: about what a window needs to become free. */
  readonly marginMinutes: number;
  /** Once an ordinary visitor has waited longer, privileged visitors whose call is not due let them go first. */
  readonly ordinaryPatienceMinutes: number;
  /** n: after so many privileged calls in a row at a window, an over-cap ordinary visitor goes first there. */
  readonly privilegedRun: number;
  /** Minutes of waiting after which an ordinary visitor is over the cap (exactly the cap is not over). */
  readonly ordinaryCapMinutes: number;
}

/** How a window chooses among the lanes: data only, so that it can be kept, versioned and replayed. */
export type CallingPolicy = FirstComePolicy | StrictPolicy | WeightedWaitPolicy | RatioPolicy | PromisePolicy;

/**
 * Ours. The promises lie inside what the hall is to keep (nine of ten green visitors within 5 minutes, courtesy
 * within 12); the margin is what a window needs to become free. Chosen on ten real days, on resampled sets of ten and
 * on days drawn anew from their rates, at 6 and 7 windows, in round minutes: the choice that broke fewest of the hall's
 * four aims (3 % of the sets at 6 windows, 2 % at 7).
 */
export const DEFAULT_POLICY: PromisePolicy = {
  kind: 'promise',
  order: LANES,
  promiseMinutes: { green: 5, courtesy: 11, booked: 15 },
  marginMinutes: 2,
  ordinaryPatienceMinutes: 2,
  privilegedRun: 1,
  ordinaryCapMinutes: 20,
  preferenceMinutes: DEFAULT_PREFERENCE,
};

/** The policies that a replay knows by name: what other counter systems do, and ours. */
export const NAMED_POLICIES = {
  'first-come': { kind: 'first-come' },
  strict: { kind: 'strict', order: LANES },
  /** A booking weighs as much as courtesy; those who made this rule had no bookings. */
  'weighted-wait': { kind: 'weighted-wait', weights: { green: 2, courtesy: 1, booked: 1, ordinary: 0 } },
  'ratio-2-1-1': { kind: 'ratio', cycle: ['green', 'green', 'courtesy', 'ordinary'] },
  default: DEFAULT_POLICY,
} as const satisfies Readonly<Record<string, CallingPolicy>>;

export type PolicyName = keyof typeof NAMED_POLICIES;

export const isPolicyName = (name: string): name is PolicyName => Object.hasOwn(NAMED_POLICIES, name);

const orderOf = (policy: CallingPolicy): readonly Lane[] => ('order' in policy ? policy.order : LANES);

/** The place of a lane in the policy's order, 0 first. */
export const laneRank = (policy: CallingPolicy, lane: Lane): number => {
  const order = orderOf(policy);
  const place = order.indexOf(lane);
  return place >= 0 ? place : order.length + LANES.indexOf(lane);
};
