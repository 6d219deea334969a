import { describe, expect, it } from 'vitest';
import { NamedPolicy } from '../../../contract/policies.ts';
import { type CallingPolicy, DEFAULT_POLICY, NAMED_POLICIES } from '../../../domain/queue/policy.ts';
import { newOwnDraft, OWN_KINDS, type OwnDraft, ownDraftOf, ownPolicyOf } from './ownDraft.ts';

const draft = newOwnDraft();
const PREFERENCE = { preferenceMinutes: { ownClient: 20, item: 1 } };

describe('a policy of one’s own', () => {
  it.each([
    ['promise', DEFAULT_POLICY],
    ['weighted-wait', NAMED_POLICIES['weighted-wait']],
    ['ratio', NAMED_POLICIES['ratio-2-1-1']],
    ['strict', NAMED_POLICIES.strict],
  ] as const)('of kind %s begins as the known one', (kind, policy) =>
    expect(ownPolicyOf({ ...draft, kind })).toMatchObject(policy),
  );

  it.each(OWN_KINDS)('of kind %s is one that a replay takes', kind => {
    expect(NamedPolicy.safeParse({ ...ownPolicyOf({ ...draft, kind }), name: 'own' }).success).toBe(true);
  });

  it.each([
    { ...DEFAULT_POLICY, order: ['courtesy', 'green', 'booked', 'ordinary'] },
    { kind: 'first-come', preferenceMinutes: { ownClient: 3, item: 0 } },
    { kind: 'weighted-wait', weights: { green: 7, courtesy: 1, booked: 0, ordinary: 0 }, ...PREFERENCE },
    { kind: 'ratio', cycle: ['green', 'ordinary'], ...PREFERENCE },
  ] as const)('that holds is what its draft says, nothing lost: $kind', policy =>
    expect(ownPolicyOf(ownDraftOf(policy as CallingPolicy))).toEqual(policy),
  );

  it.each<[string, Partial<OwnDraft>, boolean]>([
    ['a weight left empty', { kind: 'weighted-wait', weights: { ...draft.weights, green: ' ' } }, false],
    ['a weight below nothing', { kind: 'weighted-wait', weights: { ...draft.weights, green: '-1' } }, false],
    ['a weight over all', { kind: 'weighted-wait', weights: { ...draft.weights, green: '101' } }, false],
    ['half a weight', { kind: 'weighted-wait', weights: { ...draft.weights, green: '0.5' } }, true],
    ['no turns', { kind: 'ratio', cycle: [] }, false],
    ['one lane’s turns', { kind: 'ratio', cycle: ['green'] }, true],
    ['a lane twice in the order', { kind: 'strict', order: ['green', 'green', 'booked', 'ordinary'] }, false],
    ['another order', { kind: 'strict', order: ['ordinary', 'green', 'booked', 'courtesy'] }, true],
    ['a preference that is no number', { kind: 'ratio', promise: { ...draft.promise, item: 'x' } }, false],
    ['what is wrong of another kind', { kind: 'strict', cycle: [] }, true],
  ])('%s', (_, change, isRight) => expect(ownPolicyOf({ ...draft, ...change }) !== null).toBe(isRight));
});
