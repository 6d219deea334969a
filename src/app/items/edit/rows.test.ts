import { expect, it } from 'vitest';
import { moved, without } from './rows.ts';

it.each([
  [0, 1, ['b', 'a', 'c']],
  [2, -1, ['a', 'c', 'b']],
  [0, -1, ['a', 'b', 'c']],
  [2, 1, ['a', 'b', 'c']],
] as const)('moves row %i by %i', (index, by, after) => {
  expect(moved(['a', 'b', 'c'], index, by)).toEqual(after);
});

it('removes one row', () => {
  expect(without(['a', 'b', 'c'], 1)).toEqual(['a', 'c']);
});
