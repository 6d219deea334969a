import type { HousePolicy, NamedPolicy } from '../../../contract/policies.ts';
import type { ReplayAnswer } from '../../../contract/replays.ts';
import type { ItemPolicies } from '../../../domain/queue/itemRules.ts';
import type { Lane } from '../../../domain/queue/lanes.ts';
import {
  type CallingPolicy,
  DEFAULT_POLICY,
  NAMED_POLICIES,
  type PolicyName,
  type PromisePolicy,
} from '../../../domain/queue/policy.ts';

export type Replayed = ReplayAnswer[number];

/** Minutes of the green promise along the frontier. */
export const FRONTIER = [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20] as const;

/**
 * The promise policy with another promise to green visitors: those to courtesy and booked keep their proportion to it
 * in whole minutes, the margin never exceeds it; everything else stays.
 */
export function withPromise(policy: PromisePolicy, green: number): PromisePolicy {
  const share = green / DEFAULT_POLICY.promiseMinutes.green;
  const { courtesy, booked } = DEFAULT_POLICY.promiseMinutes;
  return {
    ...policy,
    promiseMinutes: { green, courtesy: Math.round(courtesy * share), booked: Math.round(booked * share) },
    marginMinutes: Math.min(DEFAULT_POLICY.marginMinutes, green),
  };
}

const frontierName = (green: number): string => `frontier:${green}`;

/** The green promise of a point of the frontier; undefined of another policy. */
export const frontierMinutes = ({ name }: Pick<Replayed, 'name'>): number | undefined =>
  name.startsWith('frontier:') ? Number(name.slice('frontier:'.length)) : undefined;

/** The policies that a replay compares: those chosen by name, the one in force, one's own, and the frontier of one's own promise, else of the one in force. */
export function policySet(
  names: readonly PolicyName[],
  inForce: HousePolicy,
  own: CallingPolicy | null,
  itemPolicies: ItemPolicies = {},
): NamedPolicy[] {
  const promise =
    [own, inForce].find((each): each is PromisePolicy => each?.kind === 'promise') ?? DEFAULT_POLICY;
  const copy = (name: string, policy: object) => ({ ...policy, name }) as NamedPolicy;
  const hasItems = Object.keys(itemPolicies).length > 0;
  // What others do knows no items; whatever the hall would call by keeps the rules of its items.
  const house = (name: string, policy: object) => copy(name, hasItems ? { ...policy, itemPolicies } : policy);
  return [
    ...names.map(name => copy(name, NAMED_POLICIES[name])),
    house('in-force', inForce),
    ...(own ? [house('own', own)] : []),
    ...FRONTIER.map(green => house(frontierName(green), withPromise(promise, green))),
  ];
}

export const laneFigure = ({ lanes }: Pick<Replayed, 'lanes'>, lane: Lane) =>
  lanes.find(each => each.lane === lane);

/** The P90 of green against that of ordinary visitors; undefined where one of the lanes is empty. */
export function pointOf(replayed: Replayed): { green: number; ordinary: number } | undefined {
  const [green, ordinary] = [laneFigure(replayed, 'green'), laneFigure(replayed, 'ordinary')];
  return green && ordinary ? { green: green.p90, ordinary: ordinary.p90 } : undefined;
}
