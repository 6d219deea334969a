import { expect, it } from 'vitest';
import { findNumber, numberText } from './numberText.ts';

it.each([
  ['20', 20],
  [' 0.25 ', 0.25],
  ['１０', 10],
  ['-1', -1],
  ['', undefined],
  ['1.', undefined],
  ['abc', undefined],
  ['1e3', undefined],
  ['99999', undefined],
])('%j is %s', (typed, number) => {
  expect(findNumber(typed)).toBe(number);
});

it('shows a number, and nothing for none', () => {
  expect([numberText(0.5), numberText(null), numberText(undefined)]).toEqual(['0.5', '', '']);
});
