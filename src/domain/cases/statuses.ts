/** The states of a case, in the order in which a case meets them. Fixed by the contract: add, never rename. */
export const CASE_STATUSES = [
  'received',
  'correcting',
  'accepted',
  'in-review',
  'approved',
  'rejected',
  'issued',
  'delivered',
  'refused',
  'returned',
  'withdrawn',
  'revoked',
  'void',
] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

/** What a person can do to a case; also the last part of the path `POST /api/cases/:id/actions/:action`. */
export const CASE_ACTIONS = [
  'accept',
  'refuse',
  'request-correction',
  'record-correction',
  'ask-second-notice',
  'allow-second-notice',
  'record-promise',
  'supply-deferred',
  'check-declaration',
  'pass',
  'send-back',
  'answer-part',
  'send-part',
  'refer',
  'pause',
  'resume',
  'ask-extension',
  'extend',
  'decline-extension',
  'approve',
  'reject',
  'issue',
  'deliver',
  'withdraw',
  'return',
  'revoke',
  'explain-overdue',
  'reopen',
  'void',
] as const;
export type CaseAction = (typeof CASE_ACTIONS)[number];

/** Whose turn it is. */
export const WHOSE_MOVE = ['window', 'reviewer', 'approver', 'applicant', 'other-office', 'none'] as const;
export type WhoseMove = (typeof WHOSE_MOVE)[number];

/** Nobody has anything left to do; what was decided in error can still be reopened or voided. */
export const FINAL_STATUSES = ['delivered', 'refused', 'returned', 'withdrawn', 'revoked', 'void'] as const;

/** The office has finished (办结): the committed clock and `closedAt` end here; delivery has its own limit. */
export const CLOSED_STATUSES = [
  'rejected',
  'issued',
  'delivered',
  'refused',
  'returned',
  'withdrawn',
  'revoked',
  'void',
] as const satisfies readonly CaseStatus[];

const FINAL: ReadonlySet<CaseStatus> = new Set(FINAL_STATUSES);
const CLOSED: ReadonlySet<CaseStatus> = new Set(CLOSED_STATUSES);

export const isFinal = (status: CaseStatus): boolean => FINAL.has(status);
export const isClosed = (status: CaseStatus): boolean => CLOSED.has(status);

/** True for a text that is one of the actions, such as a path parameter. */
export const isCaseAction = (text: string): text is CaseAction =>
  (CASE_ACTIONS as readonly string[]).includes(text);
