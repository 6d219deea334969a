import type { LocalText } from '../items/item.ts';

/** What a message about a case may name. `stop`, `until`, `paper`, `materials`, `reason` are often empty. */
export const MESSAGE_FIELDS: Readonly<Record<string, LocalText>> = {
  item: { zh: '事项', en: 'Item' },
  number: { zh: '办件号', en: 'Case number' },
  code: { zh: '查询码', en: 'Query code' },
  due: { zh: '承诺办结日', en: 'Committed day' },
  until: { zh: '预计结束日', en: 'Expected end' },
  stop: { zh: '特别程序', en: 'Special procedure' },
  materials: { zh: '要补的材料', en: 'Materials asked for' },
  reason: { zh: '理由', en: 'Reason' },
  paper: { zh: '单号或文号', en: 'Number of a paper' },
};

export const MESSAGE_PROBLEMS = [
  'message-empty',
  'message-unknown-field',
  'message-open-bracket',
  'message-without-number',
] as const;
export type MessageProblem = (typeof MESSAGE_PROBLEMS)[number];

/**
 * What is wrong with the text of a message: it may name only what a case has, its brackets must close and not stand in
 * each other, and the case's number has to be in it for sure, or nobody could ask about it.
 */
export function messageProblem(template: string): MessageProblem | null {
  if (template.trim() === '') return 'message-empty';
  const plain = template.replace(/\{\w+\}/g, '');
  if (/[{}]/.test(plain) || /[[\]]/.test(plain.replace(/\[[^[\]]*\]/g, ''))) return 'message-open-bracket';
  const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  if (names.some(name => !Object.hasOwn(MESSAGE_FIELDS, name))) return 'message-unknown-field';
  const always = template.replace(/\[[^\]]*\]/g, '');
  return always.includes('{number}') ? null : 'message-without-number';
}
