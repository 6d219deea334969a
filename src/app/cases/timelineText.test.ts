import { expect, it } from 'vitest';
import { eventWord, statusWords } from './timelineText.ts';

it.each([
  ['accept', { words: { zh: '受理', en: 'Accept' } }],
  ['case.accept', { words: { zh: '受理', en: 'Accept' } }],
  ['cases.receive', { kind: 'receive' }],
  ['something-new', { name: 'something-new' }],
])('%s', (action, expected) => {
  expect(eventWord(action)).toEqual(expected);
});

it('knows the states of a case only', () => {
  expect(statusWords('accepted')?.zh).toBe('已受理');
  expect(statusWords('waiting')).toBeUndefined();
  expect(statusWords(null)).toBeUndefined();
});
