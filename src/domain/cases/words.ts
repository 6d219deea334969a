import type { LocalText } from '../items/item.ts';
import type { CaseAction, CaseStatus, WhoseMove } from './statuses.ts';

/** The states as people say them. */
export const STATUS_WORDS: Readonly<Record<CaseStatus, LocalText>> = {
  received: { zh: '已收件', en: 'Received' },
  correcting: { zh: '待补正', en: 'Awaiting correction' },
  accepted: { zh: '已受理', en: 'Accepted' },
  'in-review': { zh: '审核中', en: 'In review' },
  approved: { zh: '已准予', en: 'Approved' },
  rejected: { zh: '不予办理', en: 'Rejected' },
  issued: { zh: '已办结', en: 'Issued' },
  delivered: { zh: '已送达', en: 'Delivered' },
  refused: { zh: '不予受理', en: 'Refused' },
  returned: { zh: '已退件', en: 'Returned' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  revoked: { zh: '已撤销', en: 'Revoked' },
  void: { zh: '已作废', en: 'Void' },
};

/** The actions as they stand on a button. */
export const ACTION_WORDS: Readonly<Record<CaseAction, LocalText>> = {
  accept: { zh: '受理', en: 'Accept' },
  refuse: { zh: '不予受理', en: 'Refuse' },
  'request-correction': { zh: '告知补正', en: 'Request correction' },
  'record-correction': { zh: '收到补正', en: 'Record correction' },
  'ask-second-notice': { zh: '申请再次告知', en: 'Ask for a second notice' },
  'allow-second-notice': { zh: '同意再次告知', en: 'Allow a second notice' },
  'record-promise': { zh: '签署承诺书', en: 'Sign the promise' },
  'supply-deferred': { zh: '补交容缺材料', en: 'Record deferred materials' },
  'check-declaration': { zh: '核查承诺', en: 'Check the declaration' },
  pass: { zh: '通过本环节', en: 'Pass stage' },
  'send-back': { zh: '退回上一环节', en: 'Send back' },
  'answer-part': { zh: '登记联审意见', en: 'Record an office’s answer' },
  'send-part': { zh: '催办或重新送审', en: 'Chase or ask an office again' },
  refer: { zh: '提请不予', en: 'Refer for rejection' },
  pause: { zh: '暂停计时', en: 'Pause clock' },
  resume: { zh: '恢复计时', en: 'Resume clock' },
  'ask-extension': { zh: '申请延期', en: 'Ask for an extension' },
  extend: { zh: '延期', en: 'Extend' },
  'decline-extension': { zh: '不同意延期', en: 'Decline the extension' },
  approve: { zh: '准予', en: 'Approve' },
  reject: { zh: '不予', en: 'Reject' },
  issue: { zh: '制证办结', en: 'Issue' },
  deliver: { zh: '送达', en: 'Deliver' },
  withdraw: { zh: '申请人撤回', en: 'Withdraw' },
  return: { zh: '退件', en: 'Return' },
  revoke: { zh: '撤销决定', en: 'Revoke the decision' },
  'explain-overdue': { zh: '写明超期原因', en: 'Give the cause of delay' },
  reopen: { zh: '重新办理', en: 'Reopen' },
  void: { zh: '作废', en: 'Void' },
};

/** Whose turn it is, in words. */
export const WHOSE_MOVE_WORDS: Readonly<Record<WhoseMove, LocalText>> = {
  window: { zh: '窗口', en: 'Window' },
  reviewer: { zh: '审核岗', en: 'Reviewer' },
  approver: { zh: '批准岗', en: 'Approver' },
  applicant: { zh: '申请人', en: 'Applicant' },
  'other-office': { zh: '外单位', en: 'Another office' },
  none: { zh: '无', en: 'Nobody' },
};
