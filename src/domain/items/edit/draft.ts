import type { Item, Material } from '../item.ts';

/** An item while it is typed: a number may still be empty (null). */
type Typed<T> = T extends number
  ? T | null
  : T extends string | boolean | null | undefined
    ? T
    : T extends readonly (infer Each)[]
      ? readonly Typed<Each>[]
      : { [K in keyof T]: Typed<T[K]> };

export type ItemDraft = Typed<Item>;
export type MaterialDraft = ItemDraft['materials'][number];
export type StageDraft = ItemDraft['stages'][number];
export type QuestionDraft = ItemDraft['circumstances'][number];

/** A new item before anything of it is typed: closed, with its first stage, nothing confirmed. */
export const newItem = (code: string, zh: string, en: string): ItemDraft => ({
  code,
  zh,
  en,
  open: false,
  kind: { value: 'promise', status: 'P' },
  legalDays: { value: null, status: 'P' },
  committedDays: { value: null, status: 'P' },
  extensionDaysMax: 10,
  variants: [],
  departments: { value: [], status: 'P' },
  fee: { value: { zh: '不收费', en: 'No fee' }, status: 'P' },
  stages: [
    { no: 0, zh: '受理', en: 'Acceptance', who: '综合服务岗', role: 'clerk', days: 0, status: 'P' },
    { no: 1, zh: '批准', en: 'Decision', who: '区级负责人', role: 'approver', days: null, status: 'P' },
  ],
  circumstances: [],
  materials: [],
  clockStops: [],
  result: { zh: '', en: '', status: 'P', kind: 'approval' },
  delivery: [{ code: 'window', zh: '窗口领取', en: 'Collect at the window' }],
});

/** A material line before it is typed; `id` is one that the item has never had. */
export const newMaterial = (id: string): Material => ({
  id,
  zh: '',
  en: '',
  need: 'required',
  form: 'original',
  deferrable: false,
  when: null,
  whenText: null,
  source: 'applicant',
  status: 'P',
});

/** The first of `M1`, `M2`… that nothing in `taken` has: an identifier once given is never another thing's. */
export function freshCode(letter: string, taken: Iterable<string>): string {
  const known = new Set(taken);
  let n = 1;
  while (known.has(`${letter}${n}`)) n += 1;
  return `${letter}${n}`;
}
