import type { MessageProblem } from '../../../domain/outbox/templates.ts';
import type { useT } from '../../i18n/useT.ts';

/** What is wrong with a value as it is typed. */
export type RuleProblem =
  | 'required'
  | 'code'
  | 'codeTwice'
  | 'two'
  | MessageProblem
  | { from: number; to: number };

export const ruleSentence = (t: ReturnType<typeof useT>, problem: RuleProblem): string =>
  typeof problem === 'string' ? t(`rules.problems.${problem}`) : t('rules.problems.number', problem);

export type RuleProblems = Readonly<Record<string, RuleProblem>>;

/** A whole number within its bounds, as the contract has them; else the bounds. */
export function numberProblem(typed: string, from: number, to: number): RuleProblem | undefined {
  const value = Number(typed);
  const isRight = typed.trim() !== '' && Number.isInteger(value) && value >= from && value <= to;
  return isRight ? undefined : { from, to };
}

interface CodedRow {
  code: string;
  zh: string;
  en: string;
}

/** The rows of a list of codes, by the path under which the server would say it. */
export function rowProblems(list: string, rows: readonly CodedRow[]): RuleProblems {
  const codes = rows.map(({ code }) => code.trim());
  const problems: Record<string, RuleProblem> = {};
  if (rows.length === 0) problems[list] = 'required';
  for (const [index, { zh, en }] of rows.entries()) {
    const code = codes[index] ?? '';
    const path = `${list}.${index}`;
    if (!/^[a-z][a-z0-9-]{0,39}$/.test(code)) problems[`${path}.code`] = 'code';
    else if (codes.indexOf(code) < index) problems[`${path}.code`] = 'codeTwice';
    if (zh.trim() === '') problems[`${path}.zh`] = 'required';
    if (en.trim() === '') problems[`${path}.en`] = 'required';
  }
  return problems;
}

/** What is there of them. */
export const withoutGaps = (entries: readonly [string, RuleProblem | undefined][]): RuleProblems =>
  Object.fromEntries(entries.filter((entry): entry is [string, RuleProblem] => entry[1] !== undefined));
