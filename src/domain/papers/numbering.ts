import type { PaperKind } from './kinds.ts';

/** One sign a kind, so that a number says what paper it is. A practice of this office; no standard fixes it. */
const SIGNS: Readonly<Record<PaperKind, string>> = {
  receipt: '收',
  acceptance: '受',
  correction: '补',
  refusal: '不受',
  deferral: '容',
  declaration: '诺',
  'special-procedure': '特',
  'special-procedure-end': '特止',
  extension: '延',
  return: '退',
  withdrawal: '撤',
  decision: '决',
  delivery: '送',
  'handover-sheet': '交',
  'list-receipt': '集收',
  'due-ledger': '期',
  'case-ledger': '台账',
};

/** The number of a paper: `津滨引才受〔2026〕12号`, counted per kind and year. */
export const paperNumber = (kind: PaperKind, year: string, count: number): string =>
  `津滨引才${SIGNS[kind]}〔${year}〕${count}号`;
