import { describe, expect, it } from 'vitest';
import { moveClock, readClock } from './clock.ts';

describe('the clock that can be moved', () => {
  it.each([
    [{ shown: 1_000, real: 500, rate: 1 }, 500, 1_000],
    [{ shown: 1_000, real: 500, rate: 1 }, 800, 1_300],
    [{ shown: 1_000, real: 500, rate: 0 }, 9_000, 1_000],
    [{ shown: 1_000, real: 500, rate: 60 }, 501, 1_060],
    [{ shown: 1_000, real: 500, rate: 0.5 }, 503, 1_002],
  ])('%j at %i shows %i', (clock, real, shown) => expect(readClock(clock, real)).toBe(shown));

  it('goes on from where it was set, at its rate', () => {
    const clock = moveClock({ shown: 0, real: 0, rate: 10 }, 1_000, 50);
    expect(readClock(clock, 51)).toBe(1_010);
  });
});
