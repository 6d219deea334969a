import fc from 'fast-check';
import { expect, it } from 'vitest';
import { estimateWaitRange } from './estimate.ts';
import { estimateWaitMinutes } from './numbering.ts';

it.each([
  // ahead, open windows, mean, deviation → from, to
  [0, 1, 10, 0, 0, 10],
  [0, 5, 10, 4, 0, 2],
  [1, 1, 10, 0, 8, 25],
  [4, 1, 10, 5, 25, 65],
  [4, 2, 10, 5, 13, 35],
  [9, 0, 10, 0, 70, 120],
])('%i ahead, %i windows of %d ± %d minutes: %i to %i', (ahead, windowsOpen, mean, deviation, from, to) => {
  const range = estimateWaitRange({
    ahead,
    windowsOpen,
    meanServiceMinutes: mean,
    deviationMinutes: deviation,
  });
  expect(range).toEqual({ from, to });
});

it('holds the single figure, and never narrows for a longer line', () => {
  fc.assert(
    fc.property(
      fc.nat(500),
      fc.integer({ min: 0, max: 40 }),
      fc.double({ min: 0.5, max: 90, noNaN: true }),
      fc.double({ min: 0, max: 60, noNaN: true }),
      (ahead, windowsOpen, meanServiceMinutes, deviationMinutes) => {
        const facts = { windowsOpen, meanServiceMinutes, deviationMinutes };
        const range = estimateWaitRange({ ahead, ...facts });
        const figure = estimateWaitMinutes({ ahead, windowsOpen, meanServiceMinutes });
        expect(range.from).toBeLessThanOrEqual(figure);
        expect(range.to).toBeGreaterThanOrEqual(figure);
        const longer = estimateWaitRange({ ahead: ahead + 1, ...facts });
        expect(longer.to).toBeGreaterThanOrEqual(range.to);
      },
    ),
  );
});
