import type { LocalText } from '../items/item.ts';
import type { PaperKind } from './kinds.ts';

/** The papers as people name them; the Chinese is also the heading of the delivered template. */
export const PAPER_WORDS: Readonly<Record<PaperKind, LocalText>> = {
  receipt: { zh: '收件凭证', en: 'Receipt' },
  acceptance: { zh: '受理通知书', en: 'Notice of acceptance' },
  correction: { zh: '补正告知书', en: 'Notice of correction' },
  refusal: { zh: '不予受理通知书', en: 'Notice of non-acceptance' },
  deferral: { zh: '容缺受理通知书', en: 'Notice and promise of deferred materials' },
  declaration: { zh: '告知承诺书', en: 'Declaration' },
  'special-procedure': { zh: '特别程序告知书', en: 'Notice of special procedure' },
  'special-procedure-end': { zh: '特别程序结束告知书', en: 'End of special procedure' },
  extension: { zh: '延期告知书', en: 'Notice of extension' },
  return: { zh: '退件通知书', en: 'Notice of return' },
  withdrawal: { zh: '撤回办结单', en: 'Withdrawal' },
  decision: { zh: '决定书', en: 'Decision' },
  delivery: { zh: '送达回证', en: 'Proof of delivery' },
  'handover-sheet': { zh: '交接单', en: 'Handover sheet' },
  'list-receipt': { zh: '集体收件凭证', en: 'Receipt for a list' },
  'due-ledger': { zh: '办理期限逐日说明', en: 'Limit, day by day' },
  'case-ledger': { zh: '办件台账', en: 'Ledger of cases' },
};

/** Who keeps each copy; a paper that is not listed is printed once. 容缺: one for the applicant, one for the file. */
const COPIES: Readonly<Partial<Record<PaperKind, readonly string[]>>> = {
  deferral: ['第一联　申请人留存', '第二联　窗口存档'],
};

export const copiesOf = (kind: PaperKind): readonly string[] => COPIES[kind] ?? [''];
