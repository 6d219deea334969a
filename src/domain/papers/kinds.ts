/** The papers that the office issues for a case, in the order in which a case meets them. */
export const PAPER_KINDS = [
  'receipt',
  'acceptance',
  'correction',
  'refusal',
  'deferral',
  'declaration',
  'special-procedure',
  'special-procedure-end',
  'extension',
  'return',
  'withdrawal',
  'decision',
  'delivery',
  'due-ledger',
  'handover-sheet',
  'list-receipt',
  'case-ledger',
] as const;

/** Sheets of several cases: they belong to none of them. */
export const SHEET_KINDS = ['handover-sheet', 'list-receipt', 'case-ledger'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];
