import type { z } from 'zod';
import type { EnterpriseEdit } from '../../contract/people.ts';
import { type CreditCodeProblem, checkCreditCode } from '../../domain/identity/creditCode.ts';
import { checkPhone, type PhoneProblem } from '../../domain/identity/phone.ts';
import { checkProjectCode, type ProjectCodeProblem } from '../../domain/identity/projectCode.ts';
import type { Deps } from '../deps.ts';
import { invalid } from '../http/problem.ts';
import { pinyinOf } from '../staff/pinyin.ts';

type Edit = z.infer<typeof EnterpriseEdit>;

type Checked =
  | { ok: true; normalized: string }
  | { ok: false; code: CreditCodeProblem | ProjectCodeProblem | PhoneProblem };

function codeOf(
  value: string | null | undefined,
  isRequired: boolean,
  check: (value: string) => Checked,
  refuse: (code: string) => void,
): string | null {
  if (!value && !isRequired) return null;
  const checked = check(value ?? '');
  if (checked.ok) return checked.normalized;
  refuse(checked.code);
  return null;
}

/**
 * The columns of an enterprise as edited: codes checked and normalised, the phone sealed. An enterprise needs its
 * credit code, a project its project code; the other of the two is optional. `kept` is the sealed phone that stays
 * when the masked one came back.
 * @throws Problem 422.
 */
export function columnsOf(deps: Deps, edit: Edit, kept?: { masked: string | null; sealed: string | null }) {
  const fields: Record<string, string> = {};
  const creditCode = codeOf(edit.creditCode, edit.kind === 'enterprise', checkCreditCode, code => {
    fields.creditCode = `credit.${code}`;
  });
  const projectCode = codeOf(edit.projectCode, edit.kind === 'project', checkProjectCode, code => {
    fields.projectCode = `project.${code}`;
  });
  const isMaskedBack = kept !== undefined && edit.contactPhone === kept.masked;
  const phone = isMaskedBack
    ? null
    : codeOf(edit.contactPhone, false, checkPhone, code => {
        fields.contactPhone = `phone.${code}`;
      });
  if (Object.keys(fields).length > 0) throw invalid(fields);
  return {
    kind: edit.kind,
    name: edit.name,
    ...pinyinOf(edit.name),
    creditCode,
    projectCode,
    industry: edit.industry,
    district: edit.district,
    contactName: edit.contactName,
    contactPhoneSealed: isMaskedBack ? kept.sealed : phone && deps.vault.seal(phone),
  };
}
