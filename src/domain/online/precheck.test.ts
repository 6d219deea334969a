import { expect, it } from 'vitest';
import type { CaseAction } from '../cases/statuses.ts';
import { precheckAfter } from './precheck.ts';

it.each<[string | null, CaseAction, string | null]>([
  [null, 'accept', null],
  [null, 'request-correction', null],
  ['pending', 'accept', 'passed'],
  ['pending', 'request-correction', 'returned'],
  ['returned', 'record-correction', 'pending'],
  ['pending', 'refuse', 'returned'],
  ['passed', 'pass', 'passed'],
  ['returned', 'withdraw', 'returned'],
])('%s, after %s: %s', (precheck, action, after) => {
  expect(precheckAfter(precheck, action)).toBe(after);
});
