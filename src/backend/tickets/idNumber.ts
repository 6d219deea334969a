import type { Day } from '../../domain/calendar/day.ts';
import { checkIdNumber } from '../../domain/identity/idNumber.ts';
import type { IdType } from '../../domain/identity/idTypes.ts';
import { normalizeNumber } from '../../domain/identity/normalize.ts';
import { invalid } from '../http/problem.ts';
import { idProblemCode } from './texts.ts';

/** Which document an 18-digit number is, by its beginning (GB 11643; residence permits; the 2023 card of permanent residents). */
function typeOfEighteen(number: string): IdType {
  if (/^8[123]0000/.test(number)) return 'residence-permit';
  return number.startsWith('9') ? 'permanent-residence' : 'id-card';
}

const OTHER_TYPES: readonly IdType[] = [
  'permanent-residence',
  'mainland-travel-permit',
  'taiwan-travel-permit',
  'passport',
];

/** Foreign passports have few rules: enough digits, at least a letter, at most nine characters (ICAO 9303). */
const looksForeign = (number: string): boolean =>
  /^(?=.*[A-Z])[A-Z0-9]{7,9}$/.test(number) && number.replace(/\D/g, '').length >= 5;

/**
 * The number on the document as a kiosk reads it, without its kind.
 * @returns the normalized number. @throws Problem 422 on `idNumber` that says what is wrong with it.
 */
export function readIdNumber(value: string, today: Day): string {
  const number = normalizeNumber(value);
  if (number.length !== 18) {
    if (OTHER_TYPES.some(type => checkIdNumber(type, number, today).ok)) return number;
    if (looksForeign(number)) return number;
  }
  const check = checkIdNumber(number.length === 18 ? typeOfEighteen(number) : 'id-card', number, today);
  if (!check.ok) throw invalid({ idNumber: idProblemCode(check.code) });
  return check.normalized;
}
