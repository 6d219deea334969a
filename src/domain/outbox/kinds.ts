import { BY_POST } from '../cases/handover.ts';
import type { CaseAction } from '../cases/statuses.ts';
import type { LocalText } from '../items/item.ts';

/** What applicants are told, in the order in which a case meets it. */
export const MESSAGE_KINDS = [
  'received',
  'precheck-passed',
  'correction-requested',
  'correction-recorded',
  'accepted',
  'refused',
  'clock-stopped',
  'clock-resumed',
  'extended',
  'rejected',
  'ready',
  'posted',
  'returned',
  'withdrawn',
  'reopened',
  'revoked',
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

export const KIND_WORDS: Readonly<Record<MessageKind, LocalText>> = {
  received: { zh: '已收件', en: 'Received' },
  'precheck-passed': { zh: '预审通过', en: 'Pre-check passed' },
  'correction-requested': { zh: '告知补正', en: 'Correction requested' },
  'correction-recorded': { zh: '收到补正', en: 'Correction received' },
  accepted: { zh: '已受理', en: 'Accepted' },
  refused: { zh: '不予受理', en: 'Not accepted' },
  'clock-stopped': { zh: '特别程序（停止计时）', en: 'Special procedure (clock stopped)' },
  'clock-resumed': { zh: '恢复计时', en: 'Clock running again' },
  extended: { zh: '延期', en: 'Extended' },
  rejected: { zh: '不予办理', en: 'Rejected' },
  ready: { zh: '办结，可领取', en: 'Done, ready' },
  posted: { zh: '已寄出', en: 'Posted' },
  returned: { zh: '退件', en: 'Returned' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  reopened: { zh: '重新办理', en: 'Reopened' },
  revoked: { zh: '撤销决定', en: 'Decision revoked' },
};

/**
 * Complete: an action that is new has to be decided here. `approve` tells nothing yet (the applicant can come once the
 * paper is made), `deliver` only what is posted; what is null is the office's own affair.
 */
const AFTER = {
  receive: 'received',
  'request-correction': 'correction-requested',
  'record-correction': 'correction-recorded',
  accept: 'accepted',
  refuse: 'refused',
  pause: 'clock-stopped',
  resume: 'clock-resumed',
  extend: 'extended',
  reject: 'rejected',
  issue: 'ready',
  return: 'returned',
  withdraw: 'withdrawn',
  reopen: 'reopened',
  revoke: 'revoked',
  'ask-extension': null,
  'decline-extension': null,
  'ask-second-notice': null,
  'allow-second-notice': null,
  'record-promise': null,
  'supply-deferred': null,
  'check-declaration': null,
  pass: null,
  'send-back': null,
  'answer-part': null,
  'send-part': null,
  refer: null,
  approve: null,
  deliver: null,
  'explain-overdue': null,
  void: null,
} as const satisfies Record<CaseAction | 'receive', MessageKind | null>;

/** Who takes the paper at the window, or has it in hand electronically, needs no message about it. */
const isPosted = (action: string, deliveryCode: string | null): boolean =>
  action === 'deliver' && BY_POST.includes(deliveryCode ?? '');

/** What the applicant is told after an action on their case; null: nothing. */
export const messageKindAfter = (action: string, deliveryCode: string | null = null): MessageKind | null =>
  isPosted(action, deliveryCode) ? 'posted' : ((AFTER as Record<string, MessageKind | null>)[action] ?? null);
