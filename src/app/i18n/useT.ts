import { useTranslate } from 'ra-core';
import { useCallback } from 'react';
import type { MessageKey } from './catalogue.ts';

/** Values for `%{…}` in a text; `smart_count`, else `count`, chooses between `one |||| many`; `_` is the text of an unknown key. */
export type TextValues = Record<string, string | number | undefined>;
export type Translate = (key: MessageKey, values?: TextValues) => string;

/**
 * `t('desk.callNext')`: the text in the language of the page, with the key checked by the compiler. Without
 * either, a text with `one |||| many` reads as many: names of resources are mostly names of lists.
 */
export function useT(): Translate {
  const translate = useTranslate();
  return useCallback(
    (key, values) => translate(key, { smart_count: numberOf(values?.count) ?? MANY, ...values }),
    [translate],
  );
}

const MANY = 2;
const numberOf = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
