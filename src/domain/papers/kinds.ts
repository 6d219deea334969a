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
  'handover-sheet',
] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];
