import type { CaseAnswers } from './conditions.ts';
import type { Circumstance, Item, LocalText } from './item.ts';

/** An answer that the item does not know. `field` is the path in the body, such as `circumstances.registerAt`. */
export interface AnswerProblem {
  field: string;
  code: 'unknown-variant' | 'unknown-question' | 'unknown-answer';
}

function circumstanceProblem(item: Item, question: string, answer: string): AnswerProblem | null {
  const field = `circumstances.${question}`;
  const asked = item.circumstances.find(circumstance => circumstance.code === question);
  if (!asked) return { field, code: 'unknown-question' };
  return asked.answers.some(known => known.code === answer) ? null : { field, code: 'unknown-answer' };
}

/** What is wrong with the variant and the answers given; leaving one open is not wrong. */
export function answerProblems(item: Item, answers: CaseAnswers): AnswerProblem[] {
  const problems = Object.entries(answers.circumstances).flatMap(
    ([question, answer]) => circumstanceProblem(item, question, answer) ?? [],
  );
  const { variant } = answers;
  const isKnown = variant === undefined || variant === null || item.variants.some(v => v.code === variant);
  return isKnown ? problems : [{ field: 'variant', code: 'unknown-variant' }, ...problems];
}

/** Whether the question is asked of the variant; while none is chosen, every question may be. */
export const isAsked = (question: Circumstance, variant: string | null | undefined): boolean =>
  !question.variants?.length || !variant || question.variants.includes(variant);

const isAnswered = ({ code, answers }: Circumstance, given: Readonly<Record<string, string>>): boolean =>
  Object.hasOwn(given, code) && answers.some(answer => answer.code === given[code]);

/**
 * The answers as checklists are made from them: with what is not asked of this variant, and without choices that a newer
 * version of the item no longer offers, which decide nothing.
 */
export function withNotAsked(item: Item, answers: CaseAnswers): CaseAnswers {
  const { variant, circumstances } = answers;
  const known = item.circumstances.filter(each => isAnswered(each, circumstances)).map(({ code }) => code);
  return {
    variant: item.variants.some(({ code }) => code === variant) ? variant : null,
    circumstances: Object.fromEntries(known.map(code => [code, circumstances[code] ?? ''])),
    notAsked: item.circumstances.filter(each => !isAsked(each, variant)).map(each => each.code),
  };
}

const VARIANT_WORDS: LocalText = { zh: '类型', en: 'Type' };

/** What an open question is called; `variant` is the choice among the item's variants. */
export const questionName = (item: Item, code: string): LocalText =>
  code === 'variant'
    ? VARIANT_WORDS
    : (item.circumstances.find(question => question.code === code) ?? { zh: code, en: code });

/** The questions still open, in the item's order; `variant` first when the item has variants and none is chosen. */
export function openQuestions(item: Item, answers: CaseAnswers): string[] {
  const open = item.circumstances
    .filter(c => isAsked(c, answers.variant) && !isAnswered(c, answers.circumstances))
    .map(c => c.code);
  const isChosen = item.variants.some(({ code }) => code === answers.variant);
  return item.variants.length > 0 && !isChosen ? ['variant', ...open] : open;
}
