import type { Condition, LocalText } from './item.ts';

/** What a condition can name: enough of an item, also while it is typed. */
export interface Askable {
  variants: readonly (LocalText & { code: string })[];
  circumstances: readonly (LocalText & {
    code: string;
    answers: readonly (LocalText & { code: string })[];
  })[];
}

type Language = keyof LocalText;

const OR = { zh: '或', en: ' or ' } as const;
const AND = { zh: '，且', en: ', and ' } as const;
const COLON = { zh: '：', en: ': ' } as const;

const nameIn = (
  rows: readonly (LocalText & { code: string })[] | undefined,
  code: string,
  language: Language,
): string => {
  const row = rows?.find(each => each.code === code);
  return row ? row[language] || row.zh || code : code;
};

function textIn(item: Askable, condition: Condition, language: Language): string {
  if ('variant' in condition) {
    return condition.variant.map(code => nameIn(item.variants, code, language)).join(OR[language]);
  }
  if ('is' in condition) {
    const { question, answers } = condition.is;
    const asked = item.circumstances.find(({ code }) => code === question);
    const chosen = answers.map(code => nameIn(asked?.answers, code, language)).join(OR[language]);
    return nameIn(item.circumstances, question, language) + COLON[language] + chosen;
  }
  const parts = 'anyOf' in condition ? condition.anyOf : condition.allOf;
  const join = 'anyOf' in condition ? OR : AND;
  return parts.map(part => textIn(item, part, language)).join(join[language]);
}

/** A condition in words, made from the names of what it asks: what a line says until somebody writes it better. */
export const conditionText = (item: Askable, condition: Condition): LocalText => ({
  zh: textIn(item, condition, 'zh'),
  en: textIn(item, condition, 'en'),
});
