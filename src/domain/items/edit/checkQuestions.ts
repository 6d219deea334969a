import { questionsOf } from '../conditions.ts';
import type { ItemDraft, QuestionDraft } from './draft.ts';
import { error, type ItemProblem, nameProblems, twiceAt, warning, when } from './problem.ts';

const CODE = /^[A-Za-z][A-Za-z0-9-]{0,39}$/;

/** Coded names of one list: each well-formed, named, and there once. */
export const codedProblems = (
  path: string,
  rows: readonly { code: string; zh: string; en: string }[],
): ItemProblem[] => [
  ...rows.flatMap((row, index) => [
    ...when(!CODE.test(row.code), error(`${path}.${index}.code`, 'code')),
    ...nameProblems(`${path}.${index}.`, row),
  ]),
  ...twiceAt(rows.map(({ code }) => code)).map(index => error(`${path}.${index}.code`, 'twice')),
  ...twiceAt(rows.map(({ zh }, index) => zh.trim() || String(index))).map(index =>
    warning(`${path}.${index}.zh`, 'twice'),
  ),
];

function questionProblems(item: ItemDraft, question: QuestionDraft, path: string): ItemProblem[] {
  const known = new Set(item.variants.map(({ code }) => code));
  const isUsed = item.materials.some(({ when: condition }) => questionsOf(condition).includes(question.code));
  return [
    ...codedProblems(`${path}.answers`, question.answers),
    ...when(question.answers.length < 2, error(`${path}.answers`, 'two-answers')),
    ...when(
      (question.variants ?? []).some(code => !known.has(code)),
      error(`${path}.variants`, 'unknown-variant'),
    ),
    ...when(!isUsed, warning(`${path}.zh`, 'question-unused')),
  ];
}

/** The circumstances of the item (its variants) and the questions asked at intake. */
export const questionsProblems = (item: ItemDraft): ItemProblem[] => [
  ...codedProblems('variants', item.variants),
  ...codedProblems('circumstances', item.circumstances),
  // A condition names the variant by this word.
  ...item.circumstances.flatMap(({ code }, index) =>
    when(code === 'variant', error(`circumstances.${index}.code`, 'code')),
  ),
  ...item.circumstances.flatMap((question, index) =>
    questionProblems(item, question, `circumstances.${index}`),
  ),
];
