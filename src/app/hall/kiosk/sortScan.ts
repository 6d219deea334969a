import { checkCreditCode } from '../../../domain/identity/creditCode.ts';
import { hasValidIdCheckDigit } from '../../../domain/identity/idCheckDigit.ts';
import { normalizeNumber } from '../../../domain/identity/normalize.ts';

/** What was scanned: a resident's card and an enterprise's code both have 18 letters, and their own check digits. */
export function sortScan(text: string): { field: 'idNumber' | 'companyCode'; value: string } {
  const value = normalizeNumber(text);
  const isCard = /^\d{17}[\dX]$/.test(value) && hasValidIdCheckDigit(value);
  if (!isCard && checkCreditCode(value).ok) return { field: 'companyCode', value };
  return { field: 'idNumber', value };
}

/** The enterprise's code as the API takes it: a credit code where it is one, else a project's. */
export function companyBody(text: string): { creditCode?: string; projectCode?: string } {
  const value = normalizeNumber(text);
  if (value === '') return {};
  return value.length === 18 && !value.includes('-') ? { creditCode: value } : { projectCode: value };
}
