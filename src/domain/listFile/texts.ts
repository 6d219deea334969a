import { ID_PROBLEM_TEXTS, PHONE_PROBLEM_TEXTS } from '../identity/texts.ts';
import type { LocalText } from '../items/item.ts';

const prefixed = (prefix: string, texts: Readonly<Record<string, LocalText>>) =>
  Object.fromEntries(Object.entries(texts).map(([code, text]) => [`${prefix}.${code}`, text]));

/** What is said of a bad cell: what is wrong, and what to do. */
export const LIST_PROBLEM_TEXTS: Readonly<Record<string, LocalText>> = {
  ...prefixed('id', ID_PROBLEM_TEXTS),
  ...prefixed('phone', PHONE_PROBLEM_TEXTS),
  required: { zh: '没有填写，请补填', en: 'Empty; fill it in' },
  'too-long': { zh: '太长，请核对', en: 'Too long; check it' },
  formula: { zh: '像是公式，请改为文字', en: 'Looks like a formula; write it as text' },
  characters: {
    zh: '含有星号等不能用的字符，请填全名',
    en: 'Has a star or another character that cannot stand; give the whole name',
  },
  'lost-digits': {
    zh: '表格软件把号码当成了数字，后三位已丢失；请把这一列设为“文本”后重新填写',
    en: 'The spreadsheet took the number for a quantity and lost its last digits; set the column to “text” and write it again',
  },
  'birth-unreadable': {
    zh: '看不懂这个日期，请写成 2003-05-01',
    en: 'Not readable as a date; write 2003-05-01',
  },
  'birth-mismatch': {
    zh: '与证件号码中的出生日期不一致，请核对两者',
    en: 'Differs from the birth date in the document number; compare both',
  },
  'unknown-variant': {
    zh: '该事项没有这个情形，请按模板中的选项填写',
    en: 'The item has no such variant; use one of the template',
  },
  'unknown-answer': {
    zh: '不在选项之内，请按模板中的选项填写',
    en: 'Not one of the options; use one of the template',
  },
  'unknown-question': { zh: '该事项不问这个问题', en: 'The item does not ask this' },
  'twice-in-file': {
    zh: '与第 {other} 行是同一个人，请删去一行',
    en: 'The same person as in row {other}; delete one of them',
  },
  'open-case': {
    zh: '此人已有同一事项的办件 {number}，请核对；确需另办须写明理由',
    en: 'There is a case of this item for this person: {number}. Compare them; another one needs a reason',
  },
};

/** The sentence of a problem; an unknown code stands for itself, so that nothing is ever empty. */
export function listProblemText(
  code: string,
  language: 'zh' | 'en',
  params: { other?: number | undefined; number?: string | undefined } = {},
): string {
  return (LIST_PROBLEM_TEXTS[code]?.[language] ?? code)
    .replace('{other}', String(params.other ?? ''))
    .replace('{number}', params.number ?? '');
}
