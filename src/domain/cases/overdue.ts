import type { LocalText } from '../items/item.ts';
import type { CaseFacts } from './facts.ts';
import type { Needs } from './procedureTypes.ts';
import type { CaseAction } from './statuses.ts';

/** Why a case ran over its committed day. The office edits the list. */
export interface OverdueCause extends LocalText {
  code: string;
}

/** Placeholders: no published list was found. */
export const DEFAULT_CAUSES: readonly OverdueCause[] = [
  { code: 'other-office', zh: '外单位未按时回复', en: 'Another office answered late' },
  { code: 'applicant', zh: '申请人原因', en: 'The applicant' },
  { code: 'complex', zh: '情况复杂，审核时间长', en: 'A complex case' },
  { code: 'staffing', zh: '人手不足或岗位空缺', en: 'Too few people' },
  { code: 'system', zh: '系统或网络故障', en: 'A fault of system or network' },
  { code: 'oversight', zh: '经办疏漏', en: 'An oversight' },
  { code: 'other', zh: '其他（在理由中写明）', en: 'Other (say it in the reason)' },
];

/** What carries an overdue case on or closes it. The applicant's own withdrawal explains itself. */
const EXPLAINS: ReadonlySet<CaseAction> = new Set([
  'pass',
  'send-back',
  'approve',
  'reject',
  'issue',
  'return',
]);

type OverdueFacts = Pick<CaseFacts, 'pastDue' | 'paused' | 'overdueCause'>;

/** Past its committed day without a cause. While the clock stands nobody can tell: its due day moves. */
export const lacksCause = ({ pastDue, paused, overdueCause }: OverdueFacts): boolean =>
  pastDue === true && !paused && !overdueCause;

/** What a step asks for: also the cause when the case is overdue and nobody has named one yet. */
export const needsWithCause = (action: CaseAction, needs: Needs, facts: OverdueFacts): Needs =>
  EXPLAINS.has(action) && lacksCause(facts) ? { ...needs, overdueCause: 'required' } : needs;
