import type { Day } from '../calendar/day.ts';
import { birthDayOf } from './birth.ts';
import { hasValidIdCheckDigit } from './idCheckDigit.ts';
import type { IdType } from './idTypes.ts';
import { normalizeNumber } from './normalize.ts';

export const ID_PROBLEMS = [
  'empty',
  'length',
  'characters',
  'region',
  'birth-date',
  'future-birth-date',
  'check-digit',
  'format',
] as const;

/** Why a document number cannot be right. */
export type IdProblem = (typeof ID_PROBLEMS)[number];

export type IdCheck = { ok: true; normalized: string } | { ok: false; code: IdProblem };

type ProblemFinder = (id: string, today: Day) => IdProblem | null;

const eighteenShape: ProblemFinder = id => {
  if (id.length !== 18) return 'length';
  return /^\d{17}[\dX]$/.test(id) ? null : 'characters';
};

const birthProblem: ProblemFinder = (id, today) => {
  const birthDay = birthDayOf(id);
  if (birthDay === null) return 'birth-date';
  return birthDay > today ? 'future-birth-date' : null;
};

const checkDigitProblem: ProblemFinder = id => (hasValidIdCheckDigit(id) ? null : 'check-digit');

const region =
  (pattern: RegExp): ProblemFinder =>
  id =>
    pattern.test(id) ? null : 'region';

const format =
  (pattern: RegExp): ProblemFinder =>
  id =>
    pattern.test(id) ? null : 'format';

const first =
  (...finders: readonly ProblemFinder[]): ProblemFinder =>
  (id, today) => {
    for (const find of finders) {
      const problem = find(id, today);
      if (problem !== null) return problem;
    }
    return null;
  };

/** Since 2023-12-01: 18 digits, first digit 9, MOD 11-2. Cards of the old form stay valid. */
const permanentResidence: ProblemFinder = (id, today) => {
  const finder = /^[A-Z]/.test(id)
    ? format(/^[A-Z]{3}\d{12}$/)
    : first(eighteenShape, region(/^9/), checkDigitProblem);
  return finder(id, today);
};

const FINDERS: Readonly<Record<IdType, ProblemFinder>> = {
  'id-card': first(eighteenShape, region(/^[1-9]/), birthProblem, checkDigitProblem),
  'residence-permit': first(eighteenShape, region(/^8[123]0000/), birthProblem, checkDigitProblem),
  'permanent-residence': permanentResidence,
  'mainland-travel-permit': format(/^[HM](\d{8}|\d{10})$/),
  'taiwan-travel-permit': format(/^(\d{8}|\d{10})$/),
  passport: format(/^([GE]\d{8}|E[A-Z]\d{7}|[PSD]\d{7,8}|1[45]\d{7})$/),
  'foreign-passport': format(/^[A-Z0-9]{5,20}$/),
  other: format(/^[\p{L}\p{N}\-()/.]{3,40}$/u),
};

/**
 * Checks a document number as it was typed, on `today` (the office's day). Rules: GB 11643 for 18-digit
 * numbers, the documents' own forms otherwise. The area code is never a reason to refuse: districts merge
 * and tables age (see `idNumberWarnings`).
 */
export const checkIdNumber = (type: IdType, value: string, today: Day): IdCheck => {
  const normalized = normalizeNumber(value);
  const problem = normalized === '' ? 'empty' : FINDERS[type](normalized, today);
  return problem === null ? { ok: true, normalized } : { ok: false, code: problem };
};
