const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';

/**
 * The 18th character of an identity number, from its first 17 digits (GB 11643, ISO 7064 MOD 11-2).
 * Throws a RangeError when the argument is not 17 digits.
 */
export const idCheckDigit = (first17: string): string => {
  if (!/^\d{17}$/.test(first17)) throw new RangeError('The check digit needs exactly 17 digits.');
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(first17.charAt(index)), 0);
  return CHECK_DIGITS.charAt(sum % 11);
};

/** True when an 18-character number carries the check digit of its first 17 digits. */
export const hasValidIdCheckDigit = (value: string): boolean =>
  /^\d{17}[\dX]$/.test(value) && idCheckDigit(value.slice(0, 17)) === value.charAt(17);
