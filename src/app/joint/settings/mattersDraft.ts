import type { Item, Material } from '../../../domain/items/item.ts';
import type { JointMatter } from '../../../domain/joint/matters.ts';
import { type RuleProblem, rowProblems } from '../../settings/rules/problems.ts';
import type { JointPart } from '../../shared/records/matters.ts';

/** A matter as it is typed; `key` stays while its texts change. */
export interface MatterDraft {
  key: string;
  code: string;
  zh: string;
  en: string;
  items: readonly string[];
  shared: readonly string[];
  /** It is in the office's list already: cases may name its code. */
  isSaved: boolean;
}

export interface MattersDraft {
  version: number;
  confirmed: readonly string[];
  matters: readonly MatterDraft[];
}

export const draftOf = ({ version, confirmed, matters }: JointPart): MattersDraft => ({
  version,
  confirmed,
  matters: matters.map(matter => ({ ...matter, key: matter.code, isSaved: true })),
});

/** As the server takes them; a matter that is gone is confirmed no more. */
export function bodyOf({ confirmed, matters }: MattersDraft) {
  const codes = matters.map(({ code }) => code.trim());
  return {
    confirmed: confirmed.filter(code => codes.includes(code)),
    matters: matters.map(({ zh, en, items, shared }, index) => ({
      code: codes[index] ?? '',
      zh: zh.trim(),
      en: en.trim(),
      items,
      shared,
    })),
  };
}

/** By the path under which the server would say it. An office may have none. */
export function check({ matters }: MattersDraft): Record<string, RuleProblem> {
  const few = matters.flatMap(({ items }, index) =>
    items.length < 2 ? [[`matters.${index}.items`, 'two' as const] as const] : [],
  );
  return { ...(matters.length > 0 && rowProblems('matters', matters)), ...Object.fromEntries(few) };
}

/** What each item calls it, where they differ: one id may stand for forms of each item's own. */
const namesOf = (materials: readonly Material[], language: 'zh' | 'en'): string =>
  [...new Set(materials.map(material => material[language]))].join(' / ');

/** The materials that several of the items ask for under one id: those may be handed in once. */
export function shareable(items: readonly Item[]): { id: string; zh: string; en: string }[] {
  const all = items.flatMap(item => item.materials);
  const ids = [...new Set(all.map(({ id }) => id))];
  return ids.flatMap(id => {
    const same = all.filter(material => material.id === id);
    return same.length > 1 ? [{ id, zh: namesOf(same, 'zh'), en: namesOf(same, 'en') }] : [];
  });
}

/** The matter with other items: what none of them asks for is shared no more. */
export function withItems(
  matter: MatterDraft,
  codes: readonly string[],
  items: readonly Item[],
): MatterDraft {
  const asked = new Set(
    items
      .filter(({ code }) => codes.includes(code))
      .flatMap(({ materials }) => materials.map(({ id }) => id)),
  );
  return { ...matter, items: codes, shared: matter.shared.filter(id => asked.has(id)) };
}

/** Whether it is still as it was saved: only that can be confirmed. */
export const isAsSaved = (matter: MatterDraft, saved: readonly JointMatter[]): boolean => {
  const before = saved.find(({ code }) => code === matter.code);
  const { zh, en, items, shared } = matter;
  return (
    before !== undefined &&
    JSON.stringify([zh, en, items, shared]) ===
      JSON.stringify([before.zh, before.en, before.items, before.shared])
  );
};
