import { normalizeNumber } from './normalize.ts';

/** GB 32100-2015: digits and letters without I, O, S, V, Z; the position is the character's value. */
const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** GB 11714: digits and all letters; A is 10. */
const ORGANISATION_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

export const CREDIT_CODE_PROBLEMS = [
  'empty',
  'length',
  'characters',
  'check-digit',
  'organisation-digit',
] as const;

/** Why a unified social credit code cannot be right. */
export type CreditCodeProblem = (typeof CREDIT_CODE_PROBLEMS)[number];

export type CreditCodeCheck = { ok: true; normalized: string } | { ok: false; code: CreditCodeProblem };

const weightedSum = (text: string, alphabet: string, weights: readonly number[]): number => {
  const values = Array.from(text, character => alphabet.indexOf(character));
  if (values.length !== weights.length || values.includes(-1)) {
    throw new RangeError(`Expected ${weights.length} characters of ${alphabet}.`);
  }
  return values.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0);
};

/** The 18th character from the first 17 (GB 32100). Throws a RangeError on other lengths or characters. */
export const creditCodeCheckDigit = (first17: string): string =>
  CREDIT_ALPHABET.charAt((31 - (weightedSum(first17, CREDIT_ALPHABET, CREDIT_WEIGHTS) % 31)) % 31);

/** The 9th character of an organisation code from its first 8 (GB 11714). Throws a RangeError likewise. */
export const organisationCheckDigit = (first8: string): string => {
  const digit = 11 - (weightedSum(first8, ORGANISATION_ALPHABET, ORGANISATION_WEIGHTS) % 11);
  if (digit === 10) return 'X';
  return digit === 11 ? '0' : String(digit);
};

/** The first character names the registering authority and is never 0: a row of zeros passes both digits. */
const hasCreditCharacters = (code: string): boolean =>
  !code.startsWith('0') && Array.from(code).every(character => CREDIT_ALPHABET.includes(character));

const creditCodeProblem = (code: string): CreditCodeProblem | null => {
  if (code === '') return 'empty';
  if (code.length !== 18) return 'length';
  if (!hasCreditCharacters(code)) return 'characters';
  if (creditCodeCheckDigit(code.slice(0, 17)) !== code.charAt(17)) return 'check-digit';
  return organisationCheckDigit(code.slice(8, 16)) === code.charAt(16) ? null : 'organisation-digit';
};

/** Checks a unified social credit code: GB 32100, and GB 11714 for the organisation code in characters 9-17. */
export const checkCreditCode = (value: string): CreditCodeCheck => {
  const normalized = normalizeNumber(value);
  const problem = creditCodeProblem(normalized);
  return problem === null ? { ok: true, normalized } : { ok: false, code: problem };
};
