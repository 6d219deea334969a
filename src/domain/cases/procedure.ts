import type { Procedure } from './procedureTypes.ts';

/** At the counter: whatever the stage and the clock; the pointer stays. */
const COUNTER = { at: 'any', clock: 'any', guards: [], move: 'stay', effect: 'none' } as const;

/** Work on an accepted case, which rests while the clock stands. */
const WORK = {
  from: ['accepted', 'in-review'],
  at: 'any',
  clock: 'running',
  guards: [],
  to: 'same',
  move: 'stay',
  effect: 'none',
} as const;

const RESUME = {
  ...WORK,
  roles: ['clerk', 'reviewer', 'approver'],
  clock: 'stopped',
  effect: 'start',
} as const;

const REOPEN = {
  ...COUNTER,
  roles: ['approver', 'manager'],
  to: 'restored',
  move: 'restored',
} as const;

const PASS = { ...WORK, to: 'in-review', move: 'next' } as const;
const SEND_BACK = { ...WORK, to: 'in-review', move: 'previous' } as const;

const NOT_VOID = [
  ...(['received', 'correcting', 'accepted', 'in-review', 'approved', 'rejected'] as const),
  ...(['issued', 'delivered', 'refused', 'returned', 'withdrawn', 'revoked'] as const),
] as const;

/**
 * The procedure of a case: who may do what, in which state, at which stage, and what follows. Nothing else in the
 * program says so: what the screen offers (`allowedActions`) and what the server accepts (`explainRefusal`) are
 * both read from here.
 *
 * A row is read: in one of the states `from`, a person with one of the `roles`, `at` a stage of that role
 * (`approver` is the decision), while the `clock` runs or stands, if all `guards` hold, may act, giving what it
 * `needs`; the case goes `to` a state (`same`: keeps it), the stage pointer makes a `move`, the clock takes the
 * `effect`.
 *
 * Sources: 行政许可法 art. 32 (acceptance, one complete correction notice), 42 (extension, once, by the head, before
 * expiry), 44 (delivery), 45 (special procedures). That nobody decides a case that they accepted or reviewed is a
 * rule of this office.
 */
export const PROCEDURE: Procedure = {
  // 受理
  accept: [
    {
      ...COUNTER,
      from: ['received'],
      roles: ['clerk'],
      guards: ['questions-answered', 'materials-complete', 'may-promise'],
      needs: { opinion: 'optional' },
      to: 'accepted',
      move: 'first-review',
    },
  ],
  // 不予受理
  refuse: [
    {
      ...COUNTER,
      from: ['received'],
      roles: ['clerk'],
      needs: { reason: 'required', reasonCode: 'optional', competentBody: 'optional' },
      to: 'refused',
    },
  ],
  // 一次性告知补正
  'request-correction': [
    {
      ...COUNTER,
      from: ['received'],
      roles: ['clerk'],
      guards: ['no-correction-before'],
      needs: { reason: 'one-of', materials: 'one-of' },
      to: 'correcting',
    },
    {
      ...COUNTER,
      from: ['received'],
      roles: ['clerk'],
      guards: ['second-notice-allowed'],
      needs: { reason: 'one-of', materials: 'one-of' },
      to: 'correcting',
    },
    // 再次告知：窗口负责人本人作出，说明理由
    {
      ...COUNTER,
      from: ['received'],
      roles: ['manager'],
      guards: ['corrected-before'],
      needs: { reason: 'required', materials: 'optional' },
      to: 'correcting',
    },
  ],
  // 收到补正材料
  'record-correction': [
    {
      ...COUNTER,
      from: ['correcting'],
      roles: ['clerk'],
      needs: { materials: 'optional', opinion: 'optional' },
      to: 'received',
      move: 'window',
    },
  ],
  // 再次告知须经窗口负责人同意
  'ask-second-notice': [
    {
      ...COUNTER,
      from: ['received'],
      roles: ['clerk'],
      guards: ['corrected-before', 'second-notice-not-asked'],
      needs: { reason: 'required' },
      to: 'same',
    },
  ],
  'allow-second-notice': [
    {
      ...COUNTER,
      from: ['received'],
      roles: ['manager'],
      guards: ['corrected-before', 'second-notice-not-allowed'],
      needs: { reason: 'required' },
      to: 'same',
    },
  ],
  // 容缺承诺书、告知承诺书：受理时未签的补签
  'record-promise': [
    {
      ...COUNTER,
      from: ['accepted', 'in-review', 'approved'],
      roles: ['clerk'],
      guards: ['promise-unsigned'],
      needs: { signedOn: 'required', dueOn: 'optional', signer: 'optional' },
      to: 'same',
    },
  ],
  // 补交容缺材料：以实际收到之日为准
  'supply-deferred': [
    {
      ...COUNTER,
      from: ['accepted', 'in-review', 'approved'],
      roles: ['clerk'],
      guards: ['something-owed'],
      needs: { materials: 'required', receivedOn: 'optional' },
      to: 'same',
    },
  ],
  // 告知承诺的事中事后核查
  'check-declaration': [
    {
      ...COUNTER,
      from: ['accepted', 'in-review', 'approved', 'issued', 'delivered'],
      roles: ['clerk', 'reviewer'],
      guards: ['declaration-open'],
      needs: { finding: 'required', materials: 'optional', reason: 'optional' },
      to: 'same',
    },
    // 核查结论有误：窗口负责人更正
    {
      ...COUNTER,
      from: ['accepted', 'in-review', 'approved', 'issued', 'delivered'],
      roles: ['manager'],
      guards: ['declaration-false'],
      needs: { finding: 'required', materials: 'optional', reason: 'required' },
      to: 'same',
    },
  ],
  // 通过本环节；外单位环节由审核岗凭文号登记结果
  pass: [
    { ...PASS, roles: ['clerk'], at: 'clerk', needs: { opinion: 'optional' } },
    {
      ...PASS,
      roles: ['reviewer'],
      at: 'reviewer',
      guards: ['assigned', 'parts-answered', 'parts-agreed'],
      needs: { opinion: 'optional' },
    },
    // 联审：各单位分别答复后通过，文号已在各单位的意见上
    {
      ...PASS,
      roles: ['reviewer'],
      at: 'other-office',
      guards: ['assigned', 'parts-answered', 'parts-agreed', 'parts-asked'],
      needs: { opinion: 'optional' },
    },
    // 外单位一家，或联审窗口一份文书一并答复
    {
      ...PASS,
      roles: ['reviewer'],
      at: 'other-office',
      guards: ['assigned', 'parts-untouched', 'parts-agreed'],
      needs: { paperNumber: 'required', opinion: 'optional' },
    },
  ],
  // 退回上一环节
  'send-back': [
    {
      ...SEND_BACK,
      roles: ['reviewer'],
      at: 'reviewer',
      guards: ['assigned'],
      needs: { reason: 'required' },
    },
    {
      ...SEND_BACK,
      roles: ['reviewer'],
      at: 'other-office',
      guards: ['assigned'],
      needs: { reason: 'required', paperNumber: 'optional' },
    },
    { ...SEND_BACK, roles: ['approver'], at: 'approver', needs: { reason: 'required' } },
  ],
  // 联审：登记一家单位的意见；计时停止时也可以收到答复
  'answer-part': [
    {
      ...WORK,
      clock: 'any',
      roles: ['reviewer'],
      guards: ['assigned', 'part-open'],
      needs: { part: 'required', answer: 'required', paperNumber: 'required', opinion: 'optional' },
    },
  ],
  // 联审：已答复的说明理由重新送审，未答复的催办
  'send-part': [
    {
      ...WORK,
      roles: ['reviewer'],
      guards: ['assigned', 'parts-asked'],
      needs: { part: 'required', reason: 'required' },
    },
  ],
  // 联审单位不同意：审核岗提请批准岗决定不予
  refer: [
    {
      ...WORK,
      roles: ['reviewer'],
      guards: ['assigned', 'parts-asked', 'part-objects'],
      needs: { reason: 'required' },
      to: 'in-review',
      move: 'decision',
    },
  ],
  // 特别程序：停止计时；可以几个同时进行
  pause: [
    {
      ...WORK,
      clock: 'any',
      roles: ['clerk', 'reviewer', 'approver'],
      guards: ['item-has-stops'],
      needs: { stopCode: 'required', reason: 'optional', expectedEndOn: 'optional', paperNumber: 'optional' },
      effect: 'stop',
    },
  ],
  // 特别程序结束：最后一个结束时恢复计时；同时有几个的，写明结束哪一个
  resume: [
    { ...RESUME, guards: ['one-stop-open'], needs: { stopCode: 'optional', reason: 'optional' } },
    { ...RESUME, guards: ['several-stops-open'], needs: { stopCode: 'required', reason: 'optional' } },
  ],
  // 申请延期：审核岗提出，负责人决定
  'ask-extension': [
    {
      ...WORK,
      roles: ['reviewer'],
      guards: ['assigned', 'not-extended', 'not-past-due', 'extension-not-asked'],
      needs: { days: 'required', reason: 'required' },
    },
  ],
  // 延期
  extend: [
    {
      ...WORK,
      roles: ['approver'],
      guards: ['not-extended', 'not-past-due', 'another-person'],
      needs: { days: 'required', reason: 'required' },
      effect: 'extend',
    },
  ],
  // 不同意延期
  'decline-extension': [
    {
      ...WORK,
      roles: ['approver'],
      clock: 'any',
      guards: ['extension-asked'],
      needs: { reason: 'required' },
    },
  ],
  // 准予
  approve: [
    {
      ...WORK,
      roles: ['approver'],
      at: 'approver',
      guards: ['another-person', 'no-false-declaration', 'signed-before-decision', 'parts-agreed'],
      needs: { opinion: 'optional' },
      to: 'approved',
      move: 'issuing',
    },
  ],
  // 不予
  reject: [
    {
      ...WORK,
      roles: ['approver'],
      at: 'approver',
      guards: ['another-person'],
      needs: { reason: 'required', reasonCode: 'optional' },
      to: 'rejected',
    },
  ],
  // 制证发证：办结
  issue: [
    {
      ...COUNTER,
      from: ['approved'],
      roles: ['clerk'],
      guards: ['nothing-owed', 'no-false-declaration', 'signed'],
      needs: { paperNumber: 'optional' },
      to: 'issued',
    },
  ],
  // 送达：证照，或不予决定书
  deliver: [
    {
      ...COUNTER,
      from: ['issued', 'rejected'],
      roles: ['clerk'],
      needs: { deliveryCode: 'optional', paperNumber: 'optional' },
      to: 'delivered',
    },
  ],
  // 申请人撤回
  withdraw: [
    {
      ...COUNTER,
      from: ['received', 'correcting', 'accepted', 'in-review', 'approved'],
      roles: ['clerk'],
      needs: { reason: 'optional', reasonCode: 'optional' },
      to: 'withdrawn',
    },
  ],
  // 退件：受理前由综合服务岗，受理后由窗口负责人或批准岗
  return: [
    {
      ...COUNTER,
      from: ['received', 'correcting'],
      roles: ['clerk'],
      needs: { reason: 'required', reasonCode: 'optional' },
      to: 'returned',
    },
    {
      ...COUNTER,
      from: ['accepted', 'in-review', 'approved'],
      roles: ['manager', 'approver'],
      needs: { reason: 'required', reasonCode: 'optional' },
      to: 'returned',
    },
  ],
  // 撤销决定：告知承诺不实
  revoke: [
    {
      ...COUNTER,
      from: ['approved', 'issued', 'delivered'],
      roles: ['manager'],
      guards: ['declaration-false'],
      needs: { reason: 'required' },
      to: 'revoked',
    },
  ],
  // 超期原因：随下一步一起写，或在此之前
  'explain-overdue': [
    {
      ...WORK,
      from: ['accepted', 'in-review', 'approved'],
      roles: ['clerk', 'reviewer', 'approver', 'manager'],
      guards: ['overdue'],
      needs: { overdueCause: 'required', reason: 'optional' },
    },
  ],
  // 重新办理：撤回决定，恢复到作出决定之前；已送达的须先收回送达的文书或证照
  reopen: [
    { ...REOPEN, from: ['approved', 'rejected', 'issued', 'returned'], needs: { reason: 'required' } },
    { ...REOPEN, from: ['delivered'], needs: { reason: 'required', paperNumber: 'required' } },
  ],
  // 作废：录入错误；什么都不删除
  void: [
    {
      ...COUNTER,
      from: NOT_VOID,
      roles: ['manager'],
      needs: { reason: 'required' },
      to: 'void',
    },
  ],
};
