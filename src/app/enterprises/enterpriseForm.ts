import type { EnterpriseRecord } from '../../contract/people.ts';
import { checkCreditCode } from '../../domain/identity/creditCode.ts';
import { checkPhone } from '../../domain/identity/phone.ts';
import { checkProjectCode } from '../../domain/identity/projectCode.ts';
import {
  CREDIT_CODE_PROBLEM_TEXTS,
  PHONE_PROBLEM_TEXTS,
  PROJECT_CODE_PROBLEM_TEXTS,
} from '../../domain/identity/texts.ts';
import type { LocalText } from '../../domain/items/item.ts';

/** An enterprise or project as typed; empty texts stand for what is not there. */
export interface EnterpriseDraft {
  kind: 'enterprise' | 'project';
  name: string;
  creditCode: string;
  projectCode: string;
  industry: string;
  district: string;
  contactName: string;
  contactPhone: string;
}

export const EMPTY: EnterpriseDraft = {
  kind: 'enterprise',
  name: '',
  creditCode: '',
  projectCode: '',
  industry: '',
  district: '',
  contactName: '',
  contactPhone: '',
};

export const draftOf = (record: EnterpriseRecord): EnterpriseDraft => ({
  kind: record.kind,
  name: record.name,
  creditCode: record.creditCode ?? '',
  projectCode: record.projectCode ?? '',
  industry: record.industry,
  district: record.district,
  contactName: record.contactName,
  contactPhone: record.contactPhone ?? '',
});

/** What crosses the wire: empty codes and phone as null. */
export const bodyOf = (draft: EnterpriseDraft) => ({
  ...draft,
  creditCode: draft.creditCode.trim() || null,
  projectCode: draft.projectCode.trim() || null,
  contactPhone: draft.contactPhone.trim() || null,
});

export type EnterpriseProblems = Partial<
  Record<'name' | 'creditCode' | 'projectCode' | 'contactPhone', LocalText | 'name'>
>;

/** The number that its kind needs must be there and right; the other one only right when it is there. */
export function checkEnterprise(draft: EnterpriseDraft): EnterpriseProblems {
  const problems: EnterpriseProblems = {};
  if (draft.name.trim() === '') problems.name = 'name';
  const credit = checkCreditCode(draft.creditCode);
  if (!credit.ok && (credit.code !== 'empty' || draft.kind === 'enterprise')) {
    problems.creditCode = CREDIT_CODE_PROBLEM_TEXTS[credit.code];
  }
  const project = checkProjectCode(draft.projectCode);
  if (!project.ok && (project.code !== 'empty' || draft.kind === 'project')) {
    problems.projectCode = PROJECT_CODE_PROBLEM_TEXTS[project.code];
  }
  const phone = checkPhone(draft.contactPhone);
  // A masked number that came from the server and was left alone is no number to check.
  if (!phone.ok && phone.code !== 'empty' && !draft.contactPhone.includes('*')) {
    problems.contactPhone = PHONE_PROBLEM_TEXTS[phone.code];
  }
  return problems;
}

/** What is wrong with a code as far as it is typed; nothing is said while it can still become right. */
export function creditCodeSoFar(typed: string): LocalText | 'ok' | undefined {
  if (typed.trim() === '') return undefined;
  const check = checkCreditCode(typed);
  if (check.ok) return 'ok';
  const isShort = check.code === 'length' && typed.replace(/[\s-]/g, '').length < 18;
  return isShort ? undefined : CREDIT_CODE_PROBLEM_TEXTS[check.code];
}
