import type { Lane } from './lanes.ts';

/** V and Y are taken by the green and the booked lane, L by courtesy; I and O look like 1 and 0. */
const ITEM_LETTERS = 'ABCDEFGHJKMNPQRSTUWXZ';

const LANE_LETTERS: Readonly<Partial<Record<Lane, string>>> = { green: 'V', courtesy: 'L', booked: 'Y' };

/** The letter of the item at this place (0 first) of the office's list. RangeError beyond the last letter. */
export const itemLetter = (place: number): string => {
  const letter = ITEM_LETTERS[place];
  if (letter === undefined) throw new RangeError(`No letter for an item at place ${place}.`);
  return letter;
};

/** The letter before a number: the lane's own, else the item's. */
export const ticketPrefix = (lane: Lane, letterOfItem: string): string => LANE_LETTERS[lane] ?? letterOfItem;

/**
 * The number on the slip, 'A017'. `sequence` counts from 1 for each prefix, office and day; four digits from
 * 1000 on. RangeError when it is not a whole number of at least 1.
 */
export const ticketNumber = (prefix: string, sequence: number): string => {
  if (!Number.isInteger(sequence) || sequence < 1)
    throw new RangeError(`Not a sequence number: ${sequence}.`);
  return `${prefix}${String(sequence).padStart(3, '0')}`;
};

/** The numbers that a clerk may mean by digits alone: '17' is A017, B017, V017 …; none for 0. */
export const numbersWith = (digits: string): readonly string[] => {
  const sequence = Number(digits);
  if (!/^\d{1,6}$/.test(digits) || sequence < 1) return [];
  return [...ITEM_LETTERS, ...Object.values(LANE_LETTERS)].map(letter => ticketNumber(letter, sequence));
};

/**
 * Whole minutes, rounded up, until the visitor with `ahead` people before them is called, when the open
 * windows share the line evenly. With no window open it is what one window would need: at least that long.
 */
export const estimateWaitMinutes = ({
  ahead,
  windowsOpen,
  meanServiceMinutes,
}: {
  readonly ahead: number;
  readonly windowsOpen: number;
  readonly meanServiceMinutes: number;
}): number => Math.ceil((ahead * meanServiceMinutes) / Math.max(1, windowsOpen));
