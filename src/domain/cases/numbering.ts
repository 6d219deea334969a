/**
 * `BH-YC-<item>-yyyyMMdd-nnnn`, counted per item and day from 1. A placeholder scheme: the office has not published
 * its own. The caller allocates `sequence` in the transaction that creates the case and never uses one twice; past
 * 9999 the last part grows. `day` is YYYY-MM-DD. Throws RangeError on a sequence that is not a positive integer.
 */
export function caseNumber(itemCode: string, day: string, sequence: number): string {
  if (!Number.isInteger(sequence) || sequence < 1) throw new RangeError(`not a sequence number: ${sequence}`);
  return `BH-YC-${itemCode}-${day.replaceAll('-', '')}-${String(sequence).padStart(4, '0')}`;
}

/** Letters and digits that cannot be read as one another: no 0 O, 1 I L, 2 Z, 5 S, 8 B, U V. */
export const QUERY_CODE_ALPHABET = '34679ACDEFGHJKMNPQRTWXY';
export const QUERY_CODE_LENGTH = 6;

/** The applicant's code for the progress query: 6 characters; `random` gives numbers in [0, 1). */
export function queryCode(random: () => number): string {
  const letter = () => QUERY_CODE_ALPHABET.charAt(Math.floor(random() * QUERY_CODE_ALPHABET.length));
  return Array.from({ length: QUERY_CODE_LENGTH }, letter).join('');
}
