import { useTranslate } from 'ra-core';
import type { MessageKey } from './catalogue.ts';

/** Values for `%{…}` in a text; `smart_count` chooses between `one |||| many`; `_` is the text of an unknown key. */
export type TextValues = Record<string, string | number | undefined>;
export type Translate = (key: MessageKey, values?: TextValues) => string;

/** `t('desk.callNext')`: the text in the language of the page, with the key checked by the compiler. */
export function useT(): Translate {
  return useTranslate() as Translate;
}
