import { expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../../domain/queue/policy.ts';
import { draftOf, isFieldRight, policyOf } from './policyDraft.ts';

it('a policy survives being typed', () => expect(policyOf(draftOf(DEFAULT_POLICY))).toEqual(DEFAULT_POLICY));

it.each([
  ['green', '', false],
  ['green', '2.5', true],
  ['green', '-1', false],
  ['green', 'x', false],
  ['ordinaryCapMinutes', '2.5', false],
  ['privilegedRun', '0', false],
  ['privilegedRun', '20', true],
] as const)('%s %j', (name, text, isRight) => {
  expect(isFieldRight(name, text)).toBe(isRight);
  expect(policyOf({ ...draftOf(DEFAULT_POLICY), [name]: text }) !== null).toBe(isRight);
});
