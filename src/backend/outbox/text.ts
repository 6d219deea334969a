import { isDay } from '../../domain/calendar/day.ts';
import type { LocalText } from '../../domain/items/item.ts';
import { fillText, MESSAGE_TEXTS } from '../../domain/outbox/texts.ts';
import { type Language, textOf } from '../http/language.ts';

type Params = Readonly<Record<string, string>>;

/** 2026-11-26 → 11月26日; a text message to people has no use for the year of a day so near. */
function dayWords(day: string, language: Language): string {
  const [, month = '', date = ''] = day.split('-');
  return language === 'zh' ? `${Number(month)}月${Number(date)}日` : day;
}

/** The params as this language says them: `itemZh` or `itemEn` is `item`, a day is written out. */
function paramsIn(params: Params, language: Language): Record<string, string> {
  const ending = language === 'zh' ? 'Zh' : 'En';
  const said = Object.entries(params).map(([name, value]) => [
    name.endsWith(ending) ? name.slice(0, -2) : name,
    isDay(value) ? dayWords(value, language) : value,
  ]);
  return Object.fromEntries(said);
}

const templateName = (language: Language): string => (language === 'zh' ? 'templateZh' : 'templateEn');

/** The office's own text travels with the message, so that it says for ever what it said. */
export const withOwnText = (params: Params, text: LocalText | undefined): Record<string, string> =>
  text ? { ...params, [templateName('zh')]: text.zh, [templateName('en')]: text.en } : { ...params };

/** What the message is about, without the text that it was made of. */
export function withoutText(params: Params): Record<string, string> {
  const { templateZh: _zh, templateEn: _en, ...said } = params;
  return said;
}

/** What a message says: the office's own text, ours, or those that a room has registered as `message.<kind>`. */
export function messageText(kind: string, params: Params, language: Language): string {
  const said = paramsIn(params, language);
  const own =
    params[templateName(language)] ?? (MESSAGE_TEXTS as Record<string, LocalText>)[kind]?.[language];
  return own ? fillText(own, said) : textOf(`message.${kind}`, language, said);
}
