import { conditionText } from '../../../domain/items/conditionText.ts';
import type { ItemDraft, MaterialDraft } from '../../../domain/items/edit/draft.ts';
import type { Condition } from '../../../domain/items/item.ts';

export type Group = { anyOf: readonly Condition[] } | { allOf: readonly Condition[] };

export const isGroup = (condition: Condition): condition is Group =>
  'anyOf' in condition || 'allOf' in condition;

export const partsOf = (group: Group): readonly Condition[] => ('anyOf' in group ? group.anyOf : group.allOf);

export const withParts = (group: Group, parts: readonly Condition[]): Group =>
  'anyOf' in group ? { anyOf: parts } : { allOf: parts };

/** A group of one is that one, of none nothing. */
export function tidied(group: Group): Condition | null {
  const [first, ...more] = partsOf(group);
  return more.length > 0 ? group : (first ?? null);
}

/** What a part asks about: `variant`, or the code of a question. */
export const subjectOf = (leaf: Exclude<Condition, Group>): string =>
  'variant' in leaf ? 'variant' : leaf.is.question;

export const answersOf = (leaf: Exclude<Condition, Group>): readonly string[] =>
  'variant' in leaf ? leaf.variant : leaf.is.answers;

export const leafOf = (subject: string, answers: readonly string[]): Condition =>
  subject === 'variant' ? { variant: answers } : { is: { question: subject, answers } };

/** A condition to begin with: on the item's circumstances, else on its first question. */
export function firstLeaf({ variants, circumstances }: ItemDraft): Condition | null {
  if (variants.length > 0) return leafOf('variant', []);
  const question = circumstances[0];
  return question ? leafOf(question.code, []) : null;
}

/** The material with another condition; its words follow as long as nobody has written them otherwise. */
export function withCondition(
  item: ItemDraft,
  material: MaterialDraft,
  when: Condition | null,
): MaterialDraft {
  const made = (condition: Condition | null) => (condition ? conditionText(item, condition) : null);
  const before = made(material.when);
  const words = material.whenText;
  const isOwn = words !== null && words.zh !== '' && words.zh !== before?.zh;
  return { ...material, when, whenText: isOwn && when ? words : made(when) };
}
