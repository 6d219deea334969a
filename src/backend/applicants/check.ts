import type { Day } from '../../domain/calendar/day.ts';
import { checkIdNumber } from '../../domain/identity/idNumber.ts';
import type { IdType } from '../../domain/identity/idTypes.ts';
import { checkPhone } from '../../domain/identity/phone.ts';

export interface ApplicantAsTyped {
  name: string;
  idType: IdType;
  idNumber: string;
  phone: string;
}

/** Numbers in their normal form: what is sealed and hashed. */
export type CheckedApplicant = ApplicantAsTyped;

/** A name with stars is one that was shown masked and comes back: it must never be stored. */
export const nameProblem = (name: string): string | null => (/[*＊]/.test(name) ? 'characters' : null);

type Fields = Record<string, string>;

/** Checks a person as typed; problems are put into `fields` under `applicant.…`. Undefined when there are any. */
export function checkApplicant(
  typed: ApplicantAsTyped,
  today: Day,
  fields: Fields,
): CheckedApplicant | undefined {
  const name = nameProblem(typed.name);
  const id = checkIdNumber(typed.idType, typed.idNumber, today);
  const phone = checkPhone(typed.phone);
  if (name) fields['applicant.name'] = name;
  if (!id.ok) fields['applicant.idNumber'] = `id.${id.code}`;
  if (!phone.ok) fields['applicant.phone'] = `phone.${phone.code}`;
  if (name || !id.ok || !phone.ok) return undefined;
  return { ...typed, idNumber: id.normalized, phone: phone.normalized };
}
