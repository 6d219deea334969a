import { describe, expect, it } from 'vitest';
import { OfficePolicy } from '../../../contract/policies.ts';
import { ReplayRequest } from '../../../contract/replays.ts';
import { DEFAULT_POLICY, NAMED_POLICIES, type PolicyName } from '../../../domain/queue/policy.ts';
import { FRONTIER, frontierMinutes, pointOf, policySet, withPromise } from './policySet.ts';

describe('the policies of a what-if', () => {
  const names = Object.keys(NAMED_POLICIES) as PolicyName[];
  const inForce = OfficePolicy.parse({});

  it('fit into one request, each with its name', () => {
    const policies = policySet(names, inForce, DEFAULT_POLICY);
    const parsed = ReplayRequest.safeParse({ arrivals: [], windows: 6, policies });
    expect(parsed.error?.issues ?? []).toEqual([]);
    expect(new Set(policies.map(({ name }) => name)).size).toBe(policies.length);
    expect(policies.length).toBe(names.length + 2 + FRONTIER.length);
  });

  it('of the hall keep the rules of its items, those of others know none', () => {
    const items = { TLK: { kind: 'first-come' } } as const;
    const keeping = policySet(names, inForce, DEFAULT_POLICY, items).filter(each => each.itemPolicies);
    expect(keeping.map(({ name }) => name)).toEqual([
      'in-force',
      'own',
      ...FRONTIER.map(n => `frontier:${n}`),
    ]);
    expect(keeping.map(each => each.itemPolicies)).toEqual(keeping.map(() => items));
  });

  it('at its own promise are the policy itself', () => {
    expect(withPromise(DEFAULT_POLICY, DEFAULT_POLICY.promiseMinutes.green)).toEqual(DEFAULT_POLICY);
  });

  it.each(FRONTIER)('the frontier at %d minutes keeps the proportion of the promises', green => {
    const { promiseMinutes, marginMinutes } = withPromise(DEFAULT_POLICY, green);
    const { green: own, courtesy, booked } = DEFAULT_POLICY.promiseMinutes;
    expect(promiseMinutes.green).toBe(green);
    expect(Math.abs(promiseMinutes.courtesy - (courtesy * green) / own)).toBeLessThanOrEqual(0.5);
    expect(Math.abs(promiseMinutes.booked - (booked * green) / own)).toBeLessThanOrEqual(0.5);
    expect(Number.isInteger(promiseMinutes.courtesy) && Number.isInteger(promiseMinutes.booked)).toBe(true);
    expect(marginMinutes).toBeLessThanOrEqual(green);
  });

  it('are told apart by name', () => {
    expect(frontierMinutes({ name: 'frontier:5' })).toBe(5);
    expect(frontierMinutes({ name: 'own' })).toBeUndefined();
    expect(pointOf({ name: 'own', lanes: [], all: null })).toBeUndefined();
  });
});
