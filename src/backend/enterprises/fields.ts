import type { z } from 'zod';
import type { EnterpriseEdit, EnterpriseRecord } from '../../contract/people.ts';
import { type CreditCodeProblem, checkCreditCode } from '../../domain/identity/creditCode.ts';
import { checkPhone, type PhoneProblem } from '../../domain/identity/phone.ts';
import { checkProjectCode, type ProjectCodeProblem } from '../../domain/identity/projectCode.ts';
import type { Deps } from '../deps.ts';
import { invalid } from '../http/problem.ts';
import { pinyinOf } from '../staff/pinyin.ts';
import type { EnterpriseRow } from './present.ts';

type Edit = z.infer<typeof EnterpriseEdit>;

interface Kept {
  row: Pick<EnterpriseRow, 'contactName' | 'contactPhoneSealed'>;
  shown: Pick<EnterpriseRecord, 'contactName' | 'contactPhone'>;
}

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
 * credit code, a project its project code; the other of the two is optional. `kept` is the row as it
 * was, and how it is shown: a masked phone or name that came back is no change.
 * @throws Problem 422.
 */
export function columnsOf(deps: Deps, edit: Edit, kept?: Kept) {
  const fields: Record<string, string> = {};
  const creditCode = codeOf(edit.creditCode, edit.kind === 'enterprise', checkCreditCode, code => {
    fields.creditCode = `credit.${code}`;
  });
  const projectCode = codeOf(edit.projectCode, edit.kind === 'project', checkProjectCode, code => {
    fields.projectCode = `project.${code}`;
  });
  const isPhoneKept = kept !== undefined && edit.contactPhone === kept.shown.contactPhone;
  const isNameKept = kept !== undefined && edit.contactName === kept.shown.contactName;
  const phone = isPhoneKept
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
    contactName: isNameKept ? kept.row.contactName : edit.contactName,
    contactPhoneSealed: isPhoneKept ? kept.row.contactPhoneSealed : phone && deps.vault.seal(phone),
  };
}
