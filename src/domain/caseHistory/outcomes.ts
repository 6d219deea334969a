import type { LocalText } from '../items/item.ts';

/** How a case of an old ledger ended, as far as the ledger says; `closed`: it only says that it ended. */
export const HISTORY_OUTCOMES = [
  'open',
  'closed',
  'approved',
  'rejected',
  'refused',
  'returned',
  'withdrawn',
] as const;
export type HistoryOutcome = (typeof HISTORY_OUTCOMES)[number];

export const HISTORY_OUTCOME_TEXTS: Readonly<Record<HistoryOutcome, LocalText>> = {
  open: { zh: '未办结', en: 'Open' },
  closed: { zh: '已办结', en: 'Closed' },
  approved: { zh: '准予', en: 'Approved' },
  rejected: { zh: '不予', en: 'Rejected' },
  refused: { zh: '不予受理', en: 'Not accepted' },
  returned: { zh: '退件', en: 'Returned' },
  withdrawn: { zh: '撤回', en: 'Withdrawn' },
};

/** Other words that ledgers use. */
const ALIASES: Readonly<Record<string, HistoryOutcome>> = {
  办结: 'closed',
  已办: 'closed',
  完成: 'closed',
  在办: 'open',
  办理中: 'open',
  通过: 'approved',
  准予许可: 'approved',
  同意: 'approved',
  不通过: 'rejected',
  不予许可: 'rejected',
  不同意: 'rejected',
  不受理: 'refused',
  退回: 'returned',
  申请人撤回: 'withdrawn',
};

/** The outcome that a cell names, in either language or by its code; null for words that are none. */
export function readOutcome(cell: string): HistoryOutcome | null {
  const text = cell.trim().toLowerCase();
  const alias = ALIASES[text];
  if (alias) return alias;
  const named = HISTORY_OUTCOMES.find(code => {
    const { zh, en } = HISTORY_OUTCOME_TEXTS[code];
    return [code, zh, en.toLowerCase()].includes(text);
  });
  return named ?? null;
}
