import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findMinute, minuteText } from './minuteText.ts';

it.each([
  ['9:00', 540],
  [' 09：00 ', 540],
  ['0900', 540],
  ['1330', 810],
  ['24:00', 1440],
  ['0:00', 0],
  ['24:01', undefined],
  ['9:60', undefined],
  ['9', undefined],
  ['9:5', undefined],
  ['nine', undefined],
  ['', undefined],
] as const)('%j', (typed, minute) => {
  expect(findMinute(typed)).toBe(minute);
});

it('reads what it writes', () => {
  fc.assert(
    fc.property(fc.nat(1440), minute => {
      expect(findMinute(minuteText(minute))).toBe(minute);
    }),
  );
});
