import { describe, expect, it } from 'vitest';
import { isGivenUp, LONGEST_MS, retryAfterMs } from './retry.ts';

describe('retryAfterMs', () => {
  it.each([
    [1, 0, 30_000],
    [2, 0, 60_000],
    [3, 0.5, 90_000],
    [9, 0, 7_680_000],
    [10, 0, LONGEST_MS],
    [500, 0, LONGEST_MS],
    [500, 0.999, 7_207_200],
  ])('after try %i with chance %d: %i ms', (tries, chance, ms) => {
    expect(retryAfterMs(tries, chance)).toBe(ms);
  });
});

it.each([
  [0, 3 * 86_400_000 - 1, false],
  [0, 3 * 86_400_000, true],
])('isGivenUp from %i at %i: %s', (since, now, given) => {
  expect(isGivenUp(since, now, 3)).toBe(given);
});
