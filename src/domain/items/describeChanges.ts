import { findClockStop } from './catalogue.ts';
import { changesBetween, type ItemChange, type ItemPart } from './changes.ts';
import { conditionText } from './conditionText.ts';
import type { Condition, Item, LocalText } from './item.ts';
import {
  FORM_WORDS,
  KIND_WORDS,
  NEED_WORDS,
  NO_WORDS,
  NOTHING_WORDS,
  RESULT_KIND_WORDS,
  SOURCE_WORDS,
  STAGE_ROLE_WORDS,
  YES_WORDS,
} from './itemWords.ts';

/** One difference, as a reader needs it: of what, which field, from what to what. */
export interface ChangeLine {
  part: ItemPart;
  /** Of the material, question, stage…; null for a value of the item itself. */
  id: string | null;
  name: LocalText | null;
  how: ItemChange['how'] | 'moved';
  /** Null when the whole thing came, went or moved, and for a value of the item itself. */
  field: string | null;
  from: LocalText | null;
  to: LocalText | null;
}

const isText = (value: object): value is LocalText => 'zh' in value && 'en' in value;

const listed = (texts: readonly LocalText[]): LocalText =>
  texts.length === 0
    ? NOTHING_WORDS
    : { zh: texts.map(({ zh }) => zh).join('、'), en: texts.map(({ en }) => en).join(', ') };

/** Words of a field whose values are codes. */
const CODED: Readonly<Record<string, Readonly<Record<string, LocalText>>>> = {
  'materials.need': NEED_WORDS,
  'materials.form': FORM_WORDS,
  'materials.source': SOURCE_WORDS,
  'stages.role': STAGE_ROLE_WORDS,
  'kind.': KIND_WORDS,
  'result.kind': RESULT_KIND_WORDS,
};

const plain = (text: string): LocalText => ({ zh: text, en: text });

function namesOf(item: Item, part: ItemPart, field: string | null, codes: readonly unknown[]): LocalText {
  return listed(
    codes.map(each => {
      if (typeof each === 'object' && each !== null && isText(each)) return each;
      const code = String(each);
      if (part === 'clockStops') return findClockStop(code) ?? plain(code);
      return (field === 'variants' && item.variants.find(variant => variant.code === code)) || plain(code);
    }),
  );
}

/** A value in words, as the item to which it belongs calls things. */
function shown(item: Item, part: ItemPart, field: string | null, value: unknown): LocalText {
  if (value === undefined || value === null || value === '') return NOTHING_WORDS;
  if (typeof value === 'boolean') return value ? YES_WORDS : NO_WORDS;
  if (typeof value === 'string') return CODED[`${part}.${field ?? ''}`]?.[value] ?? plain(value);
  if (Array.isArray(value)) return namesOf(item, part, field, value);
  if (typeof value !== 'object') return plain(String(value));
  if (field === 'when') return conditionText(item, value as Condition);
  if ('value' in value) return shown(item, part, field, value.value);
  if (isText(value)) return value.zh ? value : NOTHING_WORDS;
  return plain(JSON.stringify(value));
}

const LISTS = ['variants', 'circumstances', 'materials', 'stages', 'delivery'] as const;
type ListPart = (typeof LISTS)[number];
const isList = (part: ItemPart): part is ListPart => (LISTS as readonly string[]).includes(part);

const idOf = (part: ListPart, row: object): string =>
  String((row as Record<string, unknown>)[part === 'materials' ? 'id' : part === 'stages' ? 'zh' : 'code']);

const findRow = (item: Item, part: ListPart, id: string | null): Record<string, unknown> =>
  (item[part].find(row => idOf(part, row) === id) ?? {}) as Record<string, unknown>;

function linesOf(before: Item, after: Item, change: ItemChange): ChangeLine[] {
  const { part, id, how, name } = change;
  const line = (field: string | null, from: unknown, to: unknown): ChangeLine => ({
    part,
    id,
    name,
    how,
    field,
    from: shown(before, part, field, from),
    to: shown(after, part, field, to),
  });
  if (how !== 'changed') return [{ part, id, name, how, field: null, from: null, to: null }];
  if (isList(part)) {
    const old = findRow(before, part, id);
    const now = findRow(after, part, id);
    return change.fields.map(field => line(field, old[field], now[field]));
  }
  if (part === 'name') return [line(null, before, after)];
  if (part === 'result') return resultFields(before, after).map(([field, from, to]) => line(field, from, to));
  return [line(null, before[part], after[part])];
}

function resultFields(before: Item, after: Item): [string | null, unknown, unknown][] {
  const fields: [string | null, unknown, unknown][] = [
    ['zh', before.result.zh, after.result.zh],
    ['en', before.result.en, after.result.en],
    ['kind', before.result.kind, after.result.kind],
    ['validYears', before.result.validYears?.value, after.result.validYears?.value],
  ];
  return fields.filter(([, from, to]) => from !== to);
}

/** Lists whose rows are the same and stand in another order. */
function movedLines(before: Item, after: Item): ChangeLine[] {
  return LISTS.filter(part => {
    const old = before[part].map(row => idOf(part, row));
    const now = after[part].map(row => idOf(part, row));
    const common = (ids: string[], others: string[]) => ids.filter(id => others.includes(id)).join('\n');
    return common(old, now) !== common(now, old);
  }).map(part => ({ part, id: null, name: null, how: 'moved', field: null, from: null, to: null }));
}

/** What differs between two versions, one line a difference, with the values in words. */
export const describeChanges = (before: Item, after: Item): ChangeLine[] => [
  ...changesBetween(before, after).flatMap(change => linesOf(before, after, change)),
  ...movedLines(before, after),
];
