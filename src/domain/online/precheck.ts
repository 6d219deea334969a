import type { CaseAction } from '../cases/statuses.ts';

/** 预审: an online case before somebody has looked at it, afterwards, and while the applicant corrects it. */
export const PRECHECKS = ['pending', 'passed', 'returned'] as const;
export type Precheck = (typeof PRECHECKS)[number];

/** What the actions of the procedure say of the pre-check too: there is one notice, and one acceptance. */
const AFTER: Partial<Record<CaseAction, Precheck>> = {
  accept: 'passed',
  'request-correction': 'returned',
  'record-correction': 'pending',
  refuse: 'returned',
  return: 'returned',
};

/** The pre-check after an action; null for a case that did not come online. */
export const precheckAfter = (precheck: string | null, action: CaseAction): Precheck | null =>
  precheck === null ? null : (AFTER[action] ?? (precheck as Precheck));
