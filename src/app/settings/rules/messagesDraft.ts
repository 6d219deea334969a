import type { OutboxSettings } from '../../../contract/outbox.ts';
import type { LocalText } from '../../../domain/items/item.ts';
import { MESSAGE_KINDS, type MessageKind } from '../../../domain/outbox/kinds.ts';
import { messageProblem } from '../../../domain/outbox/templates.ts';
import { MESSAGE_TEXTS } from '../../../domain/outbox/texts.ts';
import type { RuleProblem, RuleProblems } from './problems.ts';

export interface MessagesDraft {
  version: number;
  texts: OutboxSettings['texts'];
}

/** What a kind says now: the office's own text, else as delivered. */
export const textOf = (draft: MessagesDraft, kind: MessageKind): LocalText =>
  draft.texts[kind] ?? MESSAGE_TEXTS[kind];

/** The draft with a text changed; one that says what is delivered is none of the office's own. */
export function withText(draft: MessagesDraft, kind: MessageKind, text: LocalText): MessagesDraft['texts'] {
  const { [kind]: _, ...others } = draft.texts;
  const delivered = MESSAGE_TEXTS[kind];
  const isOwn = text.zh !== delivered.zh || text.en !== delivered.en;
  return isOwn ? { ...others, [kind]: text } : others;
}

export const check = (draft: MessagesDraft): RuleProblems => {
  const problems: Record<string, RuleProblem> = {};
  for (const kind of MESSAGE_KINDS) {
    const text = draft.texts[kind];
    for (const language of ['zh', 'en'] as const) {
      const problem = text && messageProblem(text[language]);
      if (problem) problems[`texts.${kind}.${language}`] = problem;
    }
  }
  return problems;
};
