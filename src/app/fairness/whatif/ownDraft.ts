import { LANES, type Lane } from '../../../domain/queue/lanes.ts';
import {
  type CallingPolicy,
  DEFAULT_POLICY,
  NAMED_POLICIES,
  type PromisePolicy,
} from '../../../domain/queue/policy.ts';
import { draftOf, type PolicyDraft, policyOf } from '../policyDraft.ts';

/** The kinds that have parameters, the house's first. */
export const OWN_KINDS = ['promise', 'weighted-wait', 'ratio', 'strict'] as const;
export type OwnKind = (typeof OWN_KINDS)[number];

/** As many turns as the contract takes. */
export const MAX_TURNS = 50;
const MAX_WEIGHT = 100;

/** A policy of any kind while it is typed: what was typed for one kind stays while another is looked at. */
export interface OwnDraft {
  readonly kind: OwnKind;
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

export const isWeight = (text: string): boolean =>
  text.trim() !== '' && Number(text) >= 0 && Number(text) <= MAX_WEIGHT;

/** Every lane once. */
export const isOrder = (order: readonly Lane[]): boolean =>
  order.length === LANES.length && new Set(order).size === order.length;

/** The policy as typed; null while something is wrong. */
export function ownPolicyOf(draft: OwnDraft): CallingPolicy | null {
  switch (draft.kind) {
    case 'promise':
      return policyOf(draft.promise);
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
