import { type Day, isDay } from '../calendar/day.ts';
import { normalizeNumber } from './normalize.ts';

const EIGHTEEN = /^\d{17}[\dX]$/;

/**
 * The birth date in digits 7-14 of an 18-digit number; null when it has none, the date does not exist, or
 * the century is neither 1900 nor 2000 (nobody born earlier comes to a window; a "18.." is a slip).
 */
export const birthDayOf = (value: string): Day | null => {
  const id = normalizeNumber(value);
  if (!EIGHTEEN.test(id) || !/^(19|20)/.test(id.slice(6))) return null;
  const day = `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;
  return isDay(day) ? day : null;
};

/** Sex by the 17th digit of an 18-digit number (GB 11643): odd is male; null for any other number. */
export const sexOf = (value: string): 'male' | 'female' | null => {
  const id = normalizeNumber(value);
  if (!EIGHTEEN.test(id)) return null;
  return Number(id.charAt(16)) % 2 === 1 ? 'male' : 'female';
};

/** Whole years completed on a day. Someone born on 29 February completes a year on 1 March. */
export const ageOn = (birthDay: Day, day: Day): number => {
  const years = Number(day.slice(0, 4)) - Number(birthDay.slice(0, 4));
  return day.slice(5) < birthDay.slice(5) ? years - 1 : years;
};
