import type { ProcessingRow } from '../../contract/kpi.ts';
import type { Item } from '../../domain/items/item.ts';
import { turnWords } from '../cases/turn.ts';
import type { Language } from '../http/language.ts';
import type { OfficeItems } from '../office/ruleBook.ts';

/** The group's own item first, where it has one: two items may say the same stage in different words. */
function itemsFor(items: OfficeItems, code: string | undefined): Item[] {
  const all = Array.from(items.values(), ({ item }) => item);
  const own = code === undefined ? undefined : items.get(code);
  return own ? [own.item, ...all] : all;
}

/** Groups by stage with the stage's name in the language that is asked for; other groups as they are. */
export const withStageNames = (
  rows: readonly ProcessingRow[],
  items: OfficeItems,
  language: Language,
): ProcessingRow[] =>
  rows.map(row =>
    row.stage === undefined
      ? row
      : { ...row, stageName: turnWords(itemsFor(items, row.item), row.stage, language) },
  );
