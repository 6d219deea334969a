import type { ItemProblemCode } from './problemWords.ts';

/** What is wrong with a part of an item. An error stops publication, a warning is for the manager to weigh. */
export interface ItemProblem {
  /** Where: `zh`, `materials.3.copies`. Of a draft and of the body that carries it the same. */
  path: string;
  code: ItemProblemCode;
  level: 'error' | 'warning';
}

export const error = (path: string, code: ItemProblemCode): ItemProblem => ({ path, code, level: 'error' });
export const warning = (path: string, code: ItemProblemCode): ItemProblem => ({
  path,
  code,
  level: 'warning',
});

export const when = (isSo: boolean, problem: ItemProblem): ItemProblem[] => (isSo ? [problem] : []);

/** The Chinese is what is printed; a missing English is shown in Chinese and said so. */
export const nameProblems = (path: string, text: { zh: string; en: string }): ItemProblem[] => [
  ...when(text.zh.trim() === '', error(`${path}zh`, 'required')),
  ...when(text.zh.trim() !== '' && text.en.trim() === '', warning(`${path}en`, 'en-missing')),
];

/** The places, after the first, at which a code stands again. */
export const twiceAt = (codes: readonly string[]): number[] =>
  codes.flatMap((code, index) => (codes.indexOf(code) < index ? [index] : []));

export const isCount = (value: number | null | undefined, from: number, to: number): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to;
