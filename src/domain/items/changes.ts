import type { Item, LocalText } from './item.ts';

/** The parts of an item in which a version can differ from another. */
export const ITEM_PARTS = [
  ...(['name', 'kind', 'legalDays', 'committedDays', 'extensionDaysMax', 'fee', 'departments'] as const),
  ...(['variants', 'circumstances', 'materials', 'stages', 'clockStops', 'delivery', 'result'] as const),
  ...(['note', 'committedNote', 'eligibility', 'deferral', 'commitment'] as const),
] as const;
export type ItemPart = (typeof ITEM_PARTS)[number];

export interface ItemChange {
  part: ItemPart;
  /** Of the material, question, stage… that changed; null for a value of the item itself. */
  id: string | null;
  how: 'added' | 'removed' | 'changed';
  /** What it is called: its newest name. */
  name: LocalText | null;
  /** Which fields of it differ. */
  fields: string[];
}

/** Compared by content; the order of keys is none, since databases keep another. */
function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => [k, sortKeys(v)]));
}

export const isSameContent = (a: unknown, b: unknown): boolean =>
  JSON.stringify(sortKeys(a ?? null)) === JSON.stringify(sortKeys(b ?? null));

/** Who stands for a value is not what it says. */
const BASIS_FIELDS = new Set(['status', 'source', 'citation', 'confirmedBy', 'confirmedAt']);

/** Where a material comes from is no basis, though it has the same name. */
export const isBasisField = (part: ItemPart, field: string): boolean =>
  BASIS_FIELDS.has(field) && !(part === 'materials' && field === 'source');

function fieldsThatDiffer(part: ItemPart, a: object, b: object): string[] {
  const of = (value: object, key: string) => (value as Record<string, unknown>)[key];
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter(key => !isBasisField(part, key));
  return keys.filter(key => !isSameContent(of(a, key), of(b, key)));
}

type Named = LocalText & object;
const nameOf = ({ zh, en }: Named): LocalText => ({ zh, en });

function listChanges<T extends Named>(
  part: ItemPart,
  before: readonly T[],
  after: readonly T[],
  idOf: (each: T) => string,
): ItemChange[] {
  const old = new Map(before.map(each => [idOf(each), each]));
  const now = new Set(after.map(idOf));
  const changed = after.flatMap((each): ItemChange[] => {
    const id = idOf(each);
    const was = old.get(id);
    if (!was) return [{ part, id, how: 'added', name: nameOf(each), fields: [] }];
    const fields = fieldsThatDiffer(part, was, each);
    return fields.length === 0 ? [] : [{ part, id, how: 'changed', name: nameOf(each), fields }];
  });
  const removed = before
    .filter(each => !now.has(idOf(each)))
    .map((each): ItemChange => ({ part, id: idOf(each), how: 'removed', name: nameOf(each), fields: [] }));
  return [...changed, ...removed];
}

const VALUE_PARTS = [
  ...(['kind', 'legalDays', 'committedDays', 'fee', 'departments'] as const),
  ...(['note', 'eligibility', 'deferral', 'commitment'] as const),
] as const;
const PLAIN_PARTS = ['extensionDaysMax', 'clockStops', 'committedNote'] as const;

const valueChange = (part: ItemPart, before: unknown, after: unknown): ItemChange[] =>
  isSameContent(before, after) ? [] : [{ part, id: null, how: 'changed', name: null, fields: [] }];

const resultContent = ({ result: { zh, en, kind, validYears } }: Item) => [zh, en, kind, validYears?.value];

/** A stage is known by its name: one put in before it moves it, and changes nothing of it. */
export const stageKey = (stage: { zh: string }): string => stage.zh.trim();

export const withoutNo = <T extends { no: unknown }>({ no, ...stage }: T): Omit<T, 'no'> => stage;

/**
 * What differs between two versions of an item, in the order of a reader: its values, then its lists. Whether it is open
 * and who has confirmed what are no differences: they ask nothing else of an applicant.
 */
export function changesBetween(before: Item, after: Item): ItemChange[] {
  const code = (each: { code: string }) => each.code;
  return [
    ...valueChange('name', nameOf(before), nameOf(after)),
    ...VALUE_PARTS.flatMap(part => valueChange(part, before[part]?.value, after[part]?.value)),
    ...PLAIN_PARTS.flatMap(part => valueChange(part, before[part], after[part])),
    ...valueChange('result', resultContent(before), resultContent(after)),
    ...listChanges('variants', before.variants, after.variants, code),
    ...listChanges('circumstances', before.circumstances, after.circumstances, code),
    ...listChanges('materials', before.materials, after.materials, material => material.id),
    ...listChanges('stages', before.stages.map(withoutNo), after.stages.map(withoutNo), stageKey),
    ...listChanges('delivery', before.delivery, after.delivery, code),
  ];
}
