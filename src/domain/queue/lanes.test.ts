import { describe, expect, it } from 'vitest';
import { COURTESY_REASONS, findCourtesyReason } from './courtesy.ts';
import { LANES, laneFor } from './lanes.ts';
import { estimateWaitMinutes, itemLetter, numbersWith, ticketNumber, ticketPrefix } from './numbering.ts';

it.each([
  [true, 'elderly', true, 'green'],
  [true, null, false, 'green'],
  [false, 'elderly', true, 'courtesy'],
  [false, '', true, 'booked'],
  [false, undefined, true, 'booked'],
  [false, null, false, 'ordinary'],
] as const)('entitled %s, courtesy %s, booked %s → %s', (entitled, courtesyReason, booked, lane) => {
  expect(laneFor({ entitled, courtesyReason, booked })).toBe(lane);
});

describe('courtesy reasons', () => {
  it('are found by their code in the list given', () => {
    expect(findCourtesyReason('elderly')?.zh).toBe('老年人');
    expect(findCourtesyReason('hurry')).toBeUndefined();
    expect(findCourtesyReason('elderly', [])).toBeUndefined();
  });

  it('have one code each', () => {
    expect(new Set(COURTESY_REASONS.map(({ code }) => code)).size).toBe(COURTESY_REASONS.length);
  });
});

describe('numbers', () => {
  it.each([
    ['A', 17, 'A017'],
    ['V', 3, 'V003'],
    ['A', 1000, 'A1000'],
  ])('%s and %d make %s', (prefix, sequence, number) => {
    expect(ticketNumber(prefix, sequence)).toBe(number);
  });

  it.each([0, -1, 1.5, Number.NaN])('refuses the sequence %d', sequence => {
    expect(() => ticketNumber('A', sequence)).toThrow(RangeError);
  });

  it('no item shares its letter with a lane or another item', () => {
    const items = Array.from({ length: 21 }, (_, place) => itemLetter(place));
    const lanes = LANES.filter(lane => lane !== 'ordinary').map(lane => ticketPrefix(lane, 'A'));
    expect(items.slice(0, 8).join('')).toBe('ABCDEFGH');
    expect(ticketPrefix('ordinary', 'B')).toBe('B');
    expect(lanes).toEqual(['V', 'L', 'Y']);
    expect(new Set([...items, ...lanes]).size).toBe(24);
    expect(() => itemLetter(21)).toThrow(RangeError);
  });

  it.each([
    [0, 3, 12, 0],
    [1, 3, 12, 4],
    [7, 3, 10, 24],
    [4, 0, 10, 40],
  ])(
    '%d ahead, %d windows, %d minutes each: about %d',
    (ahead, windowsOpen, meanServiceMinutes, estimate) => {
      expect(estimateWaitMinutes({ ahead, windowsOpen, meanServiceMinutes })).toBe(estimate);
    },
  );
});

it('digits alone may mean the number of any lane', () => {
  expect(numbersWith('17')).toEqual(expect.arrayContaining(['A017', 'B017', 'V017', 'L017', 'Y017']));
  expect(numbersWith('017')).toEqual(numbersWith('17'));
  expect(numbersWith('1200')).toContain('A1200');
  expect(numbersWith('0')).toEqual([]);
  expect(numbersWith('1x')).toEqual([]);
});
