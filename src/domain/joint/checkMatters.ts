import type { Item } from '../items/item.ts';
import type { JointMatter } from './matters.ts';

/** What is wrong with a matter, by its field as the form has it: `matters.0.items.1`. */
export type MatterProblems = Record<
  string,
  'unknown-item' | 'item-twice' | 'unknown-material' | 'code-twice'
>;

const twice = (values: readonly string[], index: number): boolean =>
  values.indexOf(values[index] ?? '') < index;

/** Matters as an office may keep them: each code once, items that it has, each once, and materials that one of them asks for. */
export function matterProblems(
  matters: readonly JointMatter[],
  itemOf: (code: string) => Item | undefined,
): MatterProblems {
  const problems: MatterProblems = {};
  const codes = matters.map(({ code }) => code);
  for (const [at, { items, shared }] of matters.entries()) {
    if (twice(codes, at)) problems[`matters.${at}.code`] = 'code-twice';
    for (const [index, code] of items.entries()) {
      if (!itemOf(code)) problems[`matters.${at}.items.${index}`] = 'unknown-item';
      else if (twice(items, index)) problems[`matters.${at}.items.${index}`] = 'item-twice';
    }
    const asked = new Set(items.flatMap(code => itemOf(code)?.materials.map(({ id }) => id) ?? []));
    for (const [index, id] of shared.entries()) {
      if (!asked.has(id)) problems[`matters.${at}.shared.${index}`] = 'unknown-material';
    }
  }
  return problems;
}

const isSame = (one: JointMatter, other: JointMatter): boolean =>
  one.zh === other.zh &&
  one.en === other.en &&
  one.items.join() === other.items.join() &&
  one.shared.join() === other.shared.join();

interface Kept {
  matters: readonly JointMatter[];
  confirmed: readonly string[];
}

/** Which of the wanted matters stay confirmed: only what was looked at as it is. Whatever changes is 待确认 again. */
export const confirmedAfter = (wanted: Kept, before: Kept): string[] =>
  wanted.matters
    .filter(({ code }) => wanted.confirmed.includes(code))
    .filter(matter => before.matters.some(known => known.code === matter.code && isSame(known, matter)))
    .map(({ code }) => code);

/** Codes that are to be confirmed and name no matter, of before or of now. */
export const confirmedUnknown = (wanted: Kept, before: Kept): string[] =>
  wanted.confirmed.filter(
    code => ![...wanted.matters, ...before.matters].some(matter => matter.code === code),
  );
