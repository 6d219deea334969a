import { expect, it } from 'vitest';
import { CASE_ACTIONS, type CaseAction } from '../../domain/cases/statuses.ts';
import { orderActions } from './actionOrder.ts';

const order = (...actions: CaseAction[]) =>
  orderActions(actions.map(action => ({ action }))).map(({ action, weight }) => `${action}:${weight}`);

it.each([
  [
    ['accept', 'refuse', 'request-correction', 'withdraw', 'return'],
    ['accept:primary', 'request-correction:plain', 'refuse:ending', 'withdraw:ending', 'return:ending'],
  ],
  [
    ['send-back', 'pause', 'extend', 'approve', 'reject', 'return'],
    ['approve:primary', 'send-back:plain', 'pause:plain', 'extend:plain', 'reject:ending', 'return:ending'],
  ],
  [['void'], ['void:ending']],
  [['pause'], ['pause:plain']],
  [[], []],
] as [CaseAction[], string[]][])('%j', (actions, expected) => {
  expect(order(...actions)).toEqual(expected);
});

it('places every action there is', () => {
  expect(order(...CASE_ACTIONS)).toHaveLength(CASE_ACTIONS.length);
  // One that had no place would come first, before what carries the case on.
  expect(order(...CASE_ACTIONS)[0]).toBe('resume:primary');
  expect(order(...CASE_ACTIONS).filter(text => text.endsWith(':primary'))).toHaveLength(1);
});
