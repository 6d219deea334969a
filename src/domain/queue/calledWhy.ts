import { type Because, becauseText, type Language } from './because.ts';

/** A visitor who came to a window otherwise than by the order: somebody chose the number, or the visit went on. */
export interface Chosen {
  readonly code: 'chosen' | 'same-visit';
  /** `number`, `lane`; of a chosen one `waitedMinutes` (whole, rounded down) and the `reason` that was given. */
  readonly params: Readonly<Record<string, number | string>>;
}

/** Why a number is at a window. */
export type CalledWhy = Because | Chosen;

const isChosen = (why: CalledWhy): why is Chosen => why.code === 'chosen' || why.code === 'same-visit';

const CHOSEN_TEXTS: Readonly<Record<Chosen['code'], (params: Chosen['params'], zh: boolean) => string>> = {
  chosen: ({ reason, waitedMinutes }, zh) =>
    zh
      ? `指定叫号：${reason}，已等 ${waitedMinutes} 分钟`
      : `Chosen out of the order: ${reason}; has waited ${waitedMinutes} min`,
  'same-visit': (_, zh) => (zh ? '同一办事人的下一件事项' : 'The next matter of the same visitor'),
};

/** The reason as one sentence, without a full stop. */
export const calledWhyText = (why: CalledWhy, language: Language): string =>
  isChosen(why) ? CHOSEN_TEXTS[why.code](why.params, language === 'zh') : becauseText(why, language);
