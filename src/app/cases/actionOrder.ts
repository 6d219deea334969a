import type { CaseAction } from '../../domain/cases/statuses.ts';

/** What carries a case on, the most likely next step first. */
const FORWARD: readonly CaseAction[] = [
  'resume',
  'approve',
  'issue',
  'deliver',
  'record-correction',
  'accept',
  'pass',
];
const ASIDE: readonly CaseAction[] = [
  'supply-deferred',
  'record-promise',
  'check-declaration',
  'allow-second-notice',
  'request-correction',
  'ask-second-notice',
  'send-back',
  'refer',
  'answer-part',
  'send-part',
  'pause',
  'extend',
  'ask-extension',
  'decline-extension',
  'explain-overdue',
  'reopen',
];
/** Ends the case without a result: last, and in plain letters. */
const ENDING: readonly CaseAction[] = ['reject', 'refuse', 'withdraw', 'return', 'revoke', 'void'];

const ORDER = [...FORWARD, ...ASIDE, ...ENDING];

export type Weight = 'primary' | 'plain' | 'ending';

/** The actions as buttons: one primary where the case can go on, endings last. */
export function orderActions<A extends { action: CaseAction }>(
  allowed: readonly A[],
): (A & { weight: Weight })[] {
  const sorted = [...allowed].sort((a, b) => ORDER.indexOf(a.action) - ORDER.indexOf(b.action));
  return sorted.map((entry, index) => ({ ...entry, weight: weightOf(entry.action, index) }));
}

function weightOf(action: CaseAction, index: number): Weight {
  if (index === 0 && FORWARD.includes(action)) return 'primary';
  return ENDING.includes(action) ? 'ending' : 'plain';
}
