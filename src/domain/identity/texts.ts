import type { CreditCodeProblem } from './creditCode.ts';
import type { IdProblem } from './idNumber.ts';
import type { IdWarning } from './idWarnings.ts';
import type { PhoneProblem } from './phone.ts';
import type { ProjectCodeProblem } from './projectCode.ts';

type Texts<Code extends string> = Readonly<Record<Code, { readonly zh: string; readonly en: string }>>;

/** What the screen and the error body say; one place, because both check the same numbers. */
export const ID_PROBLEM_TEXTS: Texts<IdProblem> = {
  empty: { zh: '请填写证件号码', en: 'Enter the document number' },
  length: { zh: '证件号码应为 18 位', en: 'The document number has 18 characters' },
  characters: {
    zh: '证件号码只能是数字，末位可以是 X',
    en: 'The document number holds digits only; the last may be X',
  },
  region: { zh: '号码开头与证件类型不符', en: 'The number does not begin as this kind of document does' },
  'birth-date': { zh: '号码中的出生日期不存在', en: 'The birth date in the number does not exist' },
  'future-birth-date': {
    zh: '号码中的出生日期晚于今天',
    en: 'The birth date in the number is after today',
  },
  'check-digit': {
    zh: '校验位不符，请核对每一位',
    en: 'The check digit does not match; compare every digit',
  },
  format: { zh: '号码格式与证件类型不符', en: 'The number does not have the form of this document' },
};

export const ID_WARNING_TEXTS: Texts<IdWarning> = {
  'unknown-area': {
    zh: '行政区划代码未知，请核对证件',
    en: 'Unknown area code; compare it with the document',
  },
  'sample-area': { zh: '示例号码，不属于任何人', en: 'A sample number that belongs to nobody' },
  'looks-like-residence-permit': {
    zh: '像是港澳台居民居住证号码',
    en: 'Looks like a residence permit of Hong Kong, Macao or Taiwan',
  },
  minor: { zh: '未满 14 周岁，须监护人同意', en: "Under 14: a guardian's consent is needed" },
};

export const CREDIT_CODE_PROBLEM_TEXTS: Texts<CreditCodeProblem> = {
  empty: { zh: '请填写统一社会信用代码', en: 'Enter the unified social credit code' },
  length: { zh: '统一社会信用代码应为 18 位', en: 'The credit code has 18 characters' },
  characters: {
    zh: '统一社会信用代码只含数字和大写字母，不含 I、O、S、V、Z',
    en: 'The credit code holds digits and capitals, never I, O, S, V or Z',
  },
  'check-digit': {
    zh: '校验位不符，请核对每一位',
    en: 'The check digit does not match; compare every character',
  },
  'organisation-digit': {
    zh: '第 9 至 17 位的组织机构代码校验位不符',
    en: 'The organisation code in characters 9 to 17 does not match its check digit',
  },
};

export const PROJECT_CODE_PROBLEM_TEXTS: Texts<ProjectCodeProblem> = {
  empty: { zh: '请填写项目代码', en: 'Enter the project code' },
  length: { zh: '项目代码长度不符', en: 'The project code is too short or too long' },
  characters: {
    zh: '项目代码只含字母、数字和连字符',
    en: 'The project code holds letters, digits and hyphens only',
  },
};

export const PHONE_PROBLEM_TEXTS: Texts<PhoneProblem> = {
  empty: { zh: '请填写电话号码', en: 'Enter the phone number' },
  format: {
    zh: '请填写 11 位手机号，或带区号的座机号',
    en: 'Enter an 11-digit mobile number, or a landline with its area code',
  },
};
