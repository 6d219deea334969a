import type { Item } from '../items/item.ts';
import type { PaperRow } from './compose.ts';
import { paperDay } from './days.ts';

/** Reads what a paper was issued with. Whoever issued it wrote it; anything else than expected reads as nothing. */
export interface DataReader {
  get(name: string): unknown;
  has(name: string): boolean;
  /** A text, or a number as text; '' for anything else. */
  text(name: string): string;
  day(name: string): string;
  list(name: string): readonly unknown[] | undefined;
}

export function dataReader(data: unknown): DataReader {
  const record = typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
  const get = (name: string) => record[name];
  return {
    get,
    has: name => record[name] !== undefined,
    text(name) {
      const value = get(name);
      if (typeof value === 'number') return String(value);
      return typeof value === 'string' ? value.trim() : '';
    },
    day: name => paperDay(get(name)),
    list(name) {
      const value = get(name);
      return Array.isArray(value) ? value : undefined;
    },
  };
}

export const nameOfMaterial = (item: Item, id: string): string =>
  item.materials.find(material => material.id === id)?.zh ?? id;

const wordOf = (value: unknown): string => {
  const reader = dataReader(value);
  return typeof value === 'string' ? value : reader.text('zh');
};

/** One complete notice: a line a material, with what is wrong and what to do. A plain list of ids: they are missing. */
export function correctionRows(
  item: Item,
  lines: readonly unknown[] | undefined,
  correction: unknown,
): PaperRow[] {
  const ids = dataReader(correction).list('materials') ?? [];
  return (lines ?? ids).map((line, index) => {
    const read = dataReader(line);
    const id = typeof line === 'string' ? line : read.text('materialId') || read.text('id');
    const reason = read.get('reason');
    return {
      no: String(index + 1),
      name: id === '' ? read.text('name') : nameOfMaterial(item, id),
      reason: [wordOf(reason) || (typeof line === 'string' ? '缺少' : ''), read.text('note')]
        .filter(Boolean)
        .join('；'),
      remedy: wordOf(dataReader(reason).get('remedy')) || (typeof line === 'string' ? '请提交该材料' : ''),
    };
  });
}

/** How long a decision can be fought: 行政复议法（2023修订）第二十条, 行政诉讼法第四十六条. */
const REMEDY_WORDS: Readonly<Record<string, (body: string) => string>> = {
  review: body => `不服本决定的，可以自知道之日起六十日内向${body}申请行政复议`,
  lawsuit: body => `可以自知道或者应当知道之日起六个月内向${body}提起行政诉讼`,
};

/**
 * What can be done against a decision, as far as whoever issued it has said so, with the bodies that the office has set.
 * Nothing is said for them: a paper without remedies where the law wants them has to be seen.
 */
export function remedyRows(data: DataReader): PaperRow[] {
  const bodies: Readonly<Record<string, string>> = {
    review: wordOf(data.get('reviewBody')) || '有管辖权的行政复议机关',
    lawsuit: wordOf(data.get('court')) || '有管辖权的人民法院',
  };
  return (data.list('remedies') ?? []).flatMap(remedy => {
    if (typeof remedy === 'string') return [{ text: remedy }];
    const read = dataReader(remedy);
    const code = read.text('code');
    const say = REMEDY_WORDS[code];
    const source = read.text('source');
    const text = say ? `${say(bodies[code] ?? '')}${source ? `（${source}）` : ''}。` : read.text('text');
    return text ? [{ text }] : [];
  });
}
