import { daySerial, serialOf } from '../../domain/calendar/day.ts';
import { creditCodeCheckDigit, organisationCheckDigit } from '../../domain/identity/creditCode.ts';
import { idCheckDigit } from '../../domain/identity/idCheckDigit.ts';
import { SAMPLE_AREA_CODE } from '../../domain/identity/idWarnings.ts';

/** Birth dates of those who come as graduates, and of everyone else; two spans that never meet. */
const BIRTHS = {
  graduate: { first: serialOf('1998-01-01'), days: 2_900 },
  worker: { first: serialOf('1972-01-01'), days: 9_400 },
} as const;
export type Generation = keyof typeof BIRTHS;

/** Steps through the span without a pattern that shows; prime to the number of days of both spans. */
const STRIDE = 4_127;
const SEQUENCES = 999;

/**
 * The n-th ID number of a generation (n from 0), valid by GB 11643 and never given twice. Its area code is one that
 * nobody has.
 */
export function sampleIdNumber(generation: Generation, n: number): string {
  const { first, days } = BIRTHS[generation];
  const place = (n * STRIDE) % days;
  const birth = daySerial(first + place).replaceAll('-', '');
  const sequence = ((Math.floor(n / days) + place * 7) % SEQUENCES) + 1;
  const first17 = `${SAMPLE_AREA_CODE}${birth}${String(sequence).padStart(3, '0')}`;
  return first17 + idCheckDigit(first17);
}

/** The n-th mobile number, of a range (142) that no operator uses. */
export function samplePhone(n: number): string {
  return `142${String((n * 7_654_321) % 100_000_000).padStart(8, '0')}`;
}

/** The n-th credit code of the district, valid by GB 32100; the office that registers firms has never used MAXXX. */
export function sampleCreditCode(n: number): string {
  const body = `MAXXX${String(n + 1).padStart(3, '0')}`;
  const first17 = `91120116${body}${organisationCheckDigit(body)}`;
  return first17 + creditCodeCheckDigit(first17);
}

/** The n-th project code in the form of the national platform, of an industry (99) that it does not have. */
export const sampleProjectCode = (n: number, year: number): string =>
  `${year}-120116-99-01-${String(900_001 + n).padStart(6, '0')}`;
