import { expect, it } from 'vitest';
import { shareText } from './shareText.ts';

it.each([
  [0, 0, '—'],
  [0, 5, '0%'],
  [2, 3, '67%'],
  [5, 5, '100%'],
])('%i of %i is %s', (part, whole, expected) => {
  expect(shareText(part, whole)).toBe(expected);
});
