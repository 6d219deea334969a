import { normalizeNumber } from '../../../domain/identity/normalize.ts';

/** What is typed to hand out a number; only the item is needed. */
export interface NumberRequest {
  itemCode: string;
  applicantName: string;
  idNumber: string;
  creditCode: string;
  courtesy: string;
}

export const EMPTY_REQUEST: NumberRequest = {
  itemCode: '',
  applicantName: '',
  idNumber: '',
  creditCode: '',
  courtesy: '',
};

/** The body of POST /api/tickets: empty fields are left out, numbers go as they were meant. */
export function requestBody(request: NumberRequest): Record<string, string> {
  const fields: Record<string, string> = {
    itemCode: request.itemCode,
    channel: 'walk-in',
    applicantName: request.applicantName.trim(),
    idNumber: normalizeNumber(request.idNumber),
    creditCode: normalizeNumber(request.creditCode),
    courtesy: request.courtesy,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
}
