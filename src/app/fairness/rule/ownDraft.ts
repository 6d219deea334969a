import { LANES, type Lane } from '../../../domain/queue/lanes.ts';
import {
  type CallingPolicy,
  DEFAULT_POLICY,
  DEFAULT_PREFERENCE,
  NAMED_POLICIES,
  type PromisePolicy,
} from '../../../domain/queue/policy.ts';
import { draftOf, type PolicyDraft, policyOf, preferenceOf } from './policyDraft.ts';

/** What a hall may call by, its own first. */
export const HOUSE_KINDS = ['promise', 'weighted-wait', 'ratio', 'first-come'] as const;
/** What may be tried. */
export const OWN_KINDS = ['promise', 'weighted-wait', 'ratio', 'strict'] as const;
export type OwnKind = CallingPolicy['kind'];

/** As many turns as the contract takes. */
export const MAX_TURNS = 50;
const MAX_WEIGHT = 100;

/** A policy of any kind while it is typed: what was typed for one kind stays while another is looked at. */
export interface OwnDraft {
  readonly kind: OwnKind;
  /** The preference within a lane is that of every kind. */
  readonly promise: PolicyDraft;
  readonly weights: Readonly<Record<Lane, string>>;
  readonly cycle: readonly Lane[];
  readonly order: readonly Lane[];
}

const textsOf = (weights: Readonly<Record<Lane, number>>): Record<Lane, string> =>
  Object.fromEntries(LANES.map(lane => [lane, String(weights[lane])])) as Record<Lane, string>;

/** Begins at what the known policies have. */
export const newOwnDraft = (promise: PromisePolicy = DEFAULT_POLICY): OwnDraft => ({
  kind: 'promise',
  promise: draftOf(promise),
  weights: textsOf(NAMED_POLICIES['weighted-wait'].weights),
  cycle: NAMED_POLICIES['ratio-2-1-1'].cycle,
  order: LANES,
});

/** A rule as it holds, to be changed. */
export function ownDraftOf(policy: CallingPolicy): OwnDraft {
  const { preferenceMinutes = DEFAULT_PREFERENCE } = policy;
  const promise = policy.kind === 'promise' ? policy : { ...DEFAULT_POLICY, preferenceMinutes };
  const draft = { ...newOwnDraft(promise), kind: policy.kind };
  if (policy.kind === 'weighted-wait') return { ...draft, weights: textsOf(policy.weights) };
  if (policy.kind === 'ratio') return { ...draft, cycle: policy.cycle };
  return 'order' in policy ? { ...draft, order: policy.order } : draft;
}

export const isWeight = (text: string): boolean =>
  text.trim() !== '' && Number(text) >= 0 && Number(text) <= MAX_WEIGHT;

/** Every lane once. */
export const isOrder = (order: readonly Lane[]): boolean =>
  order.length === LANES.length && new Set(order).size === order.length;

/** The policy as typed; null while something is wrong. */
export function ownPolicyOf(draft: OwnDraft): CallingPolicy | null {
  if (draft.kind === 'promise') {
    const policy = policyOf(draft.promise);
    return policy && isOrder(draft.order) ? { ...policy, order: draft.order } : null;
  }
  const preferenceMinutes = preferenceOf(draft.promise);
  const policy = withoutPreference(draft);
  return policy && preferenceMinutes && { ...policy, preferenceMinutes };
}

function withoutPreference(draft: OwnDraft): Exclude<CallingPolicy, PromisePolicy> | null {
  switch (draft.kind) {
    case 'promise':
    case 'first-come':
      return { kind: 'first-come' };
    case 'weighted-wait': {
      if (!LANES.every(lane => isWeight(draft.weights[lane]))) return null;
      const { green, courtesy, booked, ordinary } = draft.weights;
      const weights = {
        green: Number(green),
        courtesy: Number(courtesy),
        booked: Number(booked),
        ordinary: Number(ordinary),
      };
      return { kind: 'weighted-wait', weights };
    }
    case 'ratio':
      return draft.cycle.length > 0 ? { kind: 'ratio', cycle: draft.cycle } : null;
    case 'strict':
      return isOrder(draft.order) ? { kind: 'strict', order: draft.order } : null;
  }
}
