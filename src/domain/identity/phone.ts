import { normalizeNumber } from './normalize.ts';

export const PHONE_PROBLEMS = ['empty', 'format'] as const;
export type PhoneProblem = (typeof PHONE_PROBLEMS)[number];

export type PhoneCheck =
  | { ok: true; normalized: string; kind: 'mobile' | 'landline' }
  | { ok: false; code: PhoneProblem };

/** Deliberately wide: the ranges in use grow every year (162, 165, 167, 192, 19x). */
const MOBILE = /^1[3-9]\d{9}$/;
const LANDLINE = /^0\d{2,3}\d{7,8}$/;
const COUNTRY_PREFIX = /^(?:\+86|0086)+/;

/** Digits as dialled inside the country: a mobile number bare, a landline with the 0 of its area code. */
const toDomestic = (digits: string): string => {
  if (!COUNTRY_PREFIX.test(digits)) return /^86(1[3-9]\d{9})$/.exec(digits)?.[1] ?? digits;
  const rest = digits.replace(COUNTRY_PREFIX, '');
  return MOBILE.test(rest) || rest.startsWith('0') ? rest : `0${rest}`;
};

/** A phone number without spaces, hyphens, brackets and country code. */
export const normalizePhone = (value: string): string =>
  toDomestic(normalizeNumber(value).replace(/[-()]/g, ''));

/** Checks a mainland mobile number, or a landline with its area code. */
export const checkPhone = (value: string): PhoneCheck => {
  const normalized = normalizePhone(value);
  if (normalized === '') return { ok: false, code: 'empty' };
  if (MOBILE.test(normalized)) return { ok: true, normalized, kind: 'mobile' };
  if (LANDLINE.test(normalized)) return { ok: true, normalized, kind: 'landline' };
  return { ok: false, code: 'format' };
};
