import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeAfterMiss } from './place.ts';

describe('the place of a missed number that comes back', () => {
  it.each([
    ['waited 10, away 5', { takenAt: 0, queuedAt: null, calledAt: 10 }, 15, 5],
    ['back at once', { takenAt: 0, queuedAt: null, calledAt: 10 }, 10, 0],
    ['missed a second time: both waits count', { takenAt: 0, queuedAt: 5, calledAt: 20 }, 30, 15],
    ['never called', { takenAt: 3, queuedAt: null, calledAt: null }, 9, 3],
    ['a clock that was set back', { takenAt: 10, queuedAt: null, calledAt: 4 }, 12, 12],
  ])('%s', (_, waited, now, place) => {
    expect(placeAfterMiss(waited, now)).toBe(place);
  });

  it('keeps what was waited, and is never earlier than before nor later than now', () => {
    const times = fc.tuple(fc.nat(1e6), fc.nat(1e6), fc.nat(1e6));
    fc.assert(
      fc.property(times, ([takenAt, wait, away]) => {
        const calledAt = takenAt + wait;
        const now = calledAt + away;
        const place = placeAfterMiss({ takenAt, queuedAt: null, calledAt }, now);
        expect(now - place).toBe(wait);
        expect(place).toBeGreaterThanOrEqual(takenAt);
        expect(place).toBeLessThanOrEqual(now);
      }),
    );
  });
});
