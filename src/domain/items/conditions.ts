import type { Condition } from './item.ts';

/** What is known of the case: the variant chosen and the answers by question. */
export interface CaseAnswers {
  variant?: string | null;
  circumstances: Readonly<Record<string, string>>;
  /** Questions that are not asked of this variant: whatever depends on them does not concern the case. */
  notAsked?: readonly string[];
}

/** `undecided`: the question that matters has not been answered. */
export type Verdict = 'yes' | 'no' | 'undecided';

const among = (answer: string | null | undefined, wanted: readonly string[]): Verdict => {
  if (answer === undefined || answer === null || answer === '') return 'undecided';
  return wanted.includes(answer) ? 'yes' : 'no';
};

const anyOf = (verdicts: readonly Verdict[]): Verdict => {
  if (verdicts.includes('yes')) return 'yes';
  return verdicts.includes('undecided') ? 'undecided' : 'no';
};

const allOf = (verdicts: readonly Verdict[]): Verdict => {
  if (verdicts.includes('no')) return 'no';
  return verdicts.includes('undecided') ? 'undecided' : 'yes';
};

/** Own keys only: an answer to a question named like `constructor` is no answer. */
const answerTo = (answers: CaseAnswers, question: string): string | undefined =>
  Object.hasOwn(answers.circumstances, question) ? answers.circumstances[question] : undefined;

/** Whether the condition holds, in three-valued logic: one open question decides nothing unless it has to. */
export function evaluate(condition: Condition | null, answers: CaseAnswers): Verdict {
  if (condition === null) return 'yes';
  if ('variant' in condition) return among(answers.variant, condition.variant);
  if ('is' in condition) {
    if (answers.notAsked?.includes(condition.is.question)) return 'no';
    return among(answerTo(answers, condition.is.question), condition.is.answers);
  }
  if ('anyOf' in condition) return anyOf(condition.anyOf.map(part => evaluate(part, answers)));
  return allOf(condition.allOf.map(part => evaluate(part, answers)));
}

/** The questions on which the condition depends; `variant` stands for the variant. */
export function questionsOf(condition: Condition | null): readonly string[] {
  if (condition === null) return [];
  if ('variant' in condition) return ['variant'];
  if ('is' in condition) return [condition.is.question];
  return ('anyOf' in condition ? condition.anyOf : condition.allOf).flatMap(questionsOf);
}
