import { expect, it } from 'vitest';
import { ticksUntil } from './ticks.ts';

it.each([
  [0, [0, 0.25]],
  [0.6, [0, 0.25, 0.5, 0.75]],
  [3.8, [0, 1, 2, 3, 4]],
  [5, [0, 1, 2, 3, 4, 5]],
  [7, [0, 2, 4, 6, 8]],
  [38, [0, 10, 20, 30, 40]],
])('up to %d: %j', (largest, ticks) => {
  expect(ticksUntil(largest)).toEqual(ticks);
});
