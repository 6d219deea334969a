import type { Condition } from '../item.ts';
import type { ItemDraft } from './draft.ts';
import { error, type ItemProblem, when } from './problem.ts';

/** A condition may name only what the item asks, and must choose something of it. */
export function conditionProblems(item: ItemDraft, condition: Condition, path: string): ItemProblem[] {
  if ('variant' in condition) {
    const known = new Set(item.variants.map(({ code }) => code));
    return [
      ...when(condition.variant.length === 0, error(path, 'choose-answer')),
      ...when(
        condition.variant.some(code => !known.has(code)),
        error(path, 'unknown-variant'),
      ),
    ];
  }
  if ('is' in condition) {
    const question = item.circumstances.find(({ code }) => code === condition.is.question);
    if (!question) return [error(path, 'unknown-question')];
    const known = new Set(question.answers.map(({ code }) => code));
    return [
      ...when(condition.is.answers.length === 0, error(path, 'choose-answer')),
      ...when(
        condition.is.answers.some(code => !known.has(code)),
        error(path, 'unknown-answer'),
      ),
    ];
  }
  const parts = 'anyOf' in condition ? condition.anyOf : condition.allOf;
  if (parts.length === 0) return [error(path, 'condition-needed')];
  return parts.flatMap(part => conditionProblems(item, part, path));
}
