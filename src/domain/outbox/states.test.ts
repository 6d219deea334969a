import { expect, it } from 'vitest';
import { messageActions } from './states.ts';

it.each([
  ['waiting', false, ['retry', 'cancel']],
  ['waiting', true, []],
  ['failed', false, ['retry']],
  ['cancelled', false, ['retry']],
  ['sent', false, []],
] as const)('%s, handed over %s: %s', (status, isHandedOver, actions) => {
  expect(messageActions(status, isHandedOver)).toEqual(actions);
});
