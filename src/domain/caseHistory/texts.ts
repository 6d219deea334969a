import type { LocalText } from '../items/item.ts';

/** What is said of a bad row: what is wrong, and what to do. */
export const HISTORY_PROBLEM_TEXTS: Readonly<Record<string, LocalText>> = {
  required: { zh: '没有填写，请补填', en: 'Empty; fill it in' },
  'too-long': { zh: '太长，请核对', en: 'Too long; check it' },
  'unknown-item': {
    zh: '本窗口没有这个事项；请改成现在的名称，或勾选“保留原名称”',
    en: 'This office has no such item; write its present name, or tick “keep as written”',
  },
  'unknown-outcome': {
    zh: '看不懂这个结果；可填：准予、不予、不予受理、退件、撤回、已办结、未办结',
    en: 'Not known as an outcome; use approved, rejected, not accepted, returned, withdrawn, closed or open',
  },
  'unreadable-date': {
    zh: '看不懂这个时间，请写成 2025-03-02 或 2025-03-02 14:30',
    en: 'Not readable as a time; write 2025-03-02 or 2025-03-02 14:30',
  },
  'after-now': { zh: '晚于现在，请核对', en: 'Later than now; check it' },
  'ends-before-start': {
    zh: '办结早于收件，请核对两个时间',
    en: 'Ends before it was received; compare both times',
  },
  'number-twice': {
    zh: '与第 {other} 行的编号相同，请核对',
    en: 'The number of row {other} too; check both',
  },
  'number-live': {
    zh: '这个编号是本系统正在办理或办过的办件，不能再导入',
    en: 'This number is a case of this system; it cannot be imported',
  },
  'number-imported': {
    zh: '这个编号已在导入“{name}”中，请先撤销那次导入',
    en: 'This number came in with the import “{name}”; undo that one first',
  },
};

/** The sentence of a problem; an unknown code stands for itself. */
export const historyProblemText = (
  code: string,
  language: 'zh' | 'en',
  params: { other?: number | undefined; name?: string | undefined } = {},
): string =>
  (HISTORY_PROBLEM_TEXTS[code]?.[language] ?? code)
    .replace('{other}', String(params.other ?? ''))
    .replace('{name}', params.name ?? '');
