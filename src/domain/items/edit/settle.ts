import { type ItemPart, isBasisField, isSameContent, stageKey, withoutNo } from '../changes.ts';
import type { Confirmation, Item, LocalText, Stamp } from '../item.ts';
import type { ItemDraft } from './draft.ts';

/** Who publishes, and when (ISO instant). */
export interface Publisher {
  by: string;
  at: string;
}

type Resting = Stamp & { status?: Confirmation };
/** What names the basis of a part: materials keep `source` for where they come from. */
const basisKeyOf = (part: ItemPart): 'citation' | 'source' => (part === 'materials' ? 'citation' : 'source');

const partOf = (value: object, isWanted: (field: string) => boolean): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).filter(([field, each]) => isWanted(field) && each !== undefined));

/** How it is said in English, and what only helps to hand it in, asks nothing else of anybody. */
const HELPS = new Set(['en', 'sample', 'notes']);

const demands = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(demands);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) => (HELPS.has(key) ? [] : [[key, demands(each)]])),
  );
};

/**
 * What a value rests on after publication. As long as it demands the same, on the same source, it keeps whatever stood
 * for it, as the published version has it and not as the draft says. Else it is the office's own: with a new source it
 * is confirmed by who publishes it, without one it waits (待确认): the old source spoke of the old value. Law (V) is
 * never made here.
 */
function settled<T extends Resting>(part: ItemPart, before: T | undefined, after: T, who: Publisher): T {
  const isBasis = (field: string) => isBasisField(part, field);
  const content = partOf(after, field => !isBasis(field));
  const key = basisKeyOf(part);
  const nameOf = (value: T | undefined) =>
    String((value as Record<string, unknown> | undefined)?.[key] ?? '').trim();
  const named = nameOf(after);
  const isNewSource = named !== nameOf(before);
  const isSame =
    before !== undefined &&
    isSameContent(demands(partOf(before, field => !isBasis(field))), demands(content));
  if (isSame && !isNewSource) return { ...content, ...partOf(before, isBasis) } as unknown as T;
  const stamp = isNewSource && named && { [key]: named, confirmedBy: who.by, confirmedAt: who.at };
  return { ...content, status: 'P', ...(stamp || {}) } as unknown as T;
}

/** The same for the rows of a list, each against the row of the same identifier. */
function settledRows<T extends Resting>(
  part: ItemPart,
  before: readonly T[],
  after: readonly T[],
  idOf: (row: T) => string,
  who: Publisher,
): T[] {
  const old = new Map(before.map(row => [idOf(row), row]));
  return after.map(row => settled(part, old.get(idOf(row)), row, who));
}

/** A text without blanks around it; the Chinese stands in where the English is missing. Whole definitions alike. */
function tidy<T>(value: T): T {
  if (typeof value === 'string') return value.trim() as T;
  if (Array.isArray(value)) return value.map(tidy) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, tidy(each)] as const);
  const result = Object.fromEntries(entries) as Record<string, unknown>;
  if (typeof result.zh === 'string' && result.en === '') result.en = result.zh;
  return result as T;
}

/** Texts that may be left out are left out when nothing is typed. */
function withoutEmpty<T extends object>(value: T): T {
  const isEmpty = (each: unknown) =>
    typeof each === 'object' && each !== null && 'zh' in each && (each as LocalText).zh === '';
  return Object.fromEntries(Object.entries(value).filter(([, each]) => !isEmpty(each))) as T;
}

/**
 * The item that publication makes of a draft without errors: `base` is the version that it replaces (null for a new one),
 * `code` and `open` are the office's and not the draft's.
 */
export function publishedItem(
  base: Item | null,
  draft: ItemDraft,
  own: Pick<Item, 'code' | 'open'>,
  who: Publisher,
): Item {
  // A draft without errors has no empty number.
  const typed = tidy(draft) as Item;
  const value = <K extends 'kind' | 'legalDays' | 'committedDays' | 'fee' | 'departments'>(
    part: K,
  ): Item[K] => settled<Resting>(part, base?.[part], typed[part], who) as Item[K];
  const optional = <K extends 'note' | 'eligibility' | 'deferral' | 'commitment'>(part: K): Partial<Item> => {
    const after = typed[part];
    const isEmpty = after === undefined || (part === 'note' && typed.note?.value.zh === '');
    return isEmpty ? {} : { [part]: settled<Resting>(part, base?.[part], after, who) };
  };
  const code = (row: { code: string }) => row.code;
  const { note, eligibility, deferral, commitment, ...rest } = withoutEmpty(typed);
  return {
    ...rest,
    ...own,
    kind: value('kind'),
    legalDays: value('legalDays'),
    committedDays: value('committedDays'),
    fee: value('fee'),
    departments: value('departments'),
    variants: settledRows('variants', base?.variants ?? [], typed.variants.map(withoutEmpty), code, who),
    circumstances: typed.circumstances,
    materials: settledRows(
      'materials',
      base?.materials ?? [],
      typed.materials.map(withoutEmpty),
      material => material.id,
      who,
    ),
    stages: settledStages(base, typed, who),
    result: settledResult(base, typed, who),
    ...optional('note'),
    ...optional('eligibility'),
    ...optional('deferral'),
    ...optional('commitment'),
  };
}

/** Stages are told apart by what they are, not by where they stand; the offices of one rest each on its own source. */
function settledStages(base: Item | null, { stages }: Item, who: Publisher): Item['stages'] {
  const before = (base?.stages ?? []).map(withoutNo);
  const old = new Map(before.map(stage => [stageKey(stage), stage]));
  const after = stages.map(withoutNo).map(stage => {
    const { parts } = stage;
    if (!parts) return stage;
    const known = old.get(stageKey(stage))?.parts ?? [];
    return { ...stage, parts: settledRows('stages', known, parts, part => part.code, who) };
  });
  return settledRows('stages', before, after, stageKey, who).map((stage, no) => ({ ...stage, no }));
}

function settledResult(base: Item | null, { result }: Item, who: Publisher): Item['result'] {
  const { validYears, ...after } = result;
  const { validYears: _, ...before } = base?.result ?? { validYears: undefined };
  const settledOwn = settled<Resting>('result', base ? (before as Resting) : undefined, after, who);
  const years = validYears && settled<Resting>('result', base?.result.validYears, validYears, who);
  return { ...settledOwn, ...(years && { validYears: years }) } as Item['result'];
}
