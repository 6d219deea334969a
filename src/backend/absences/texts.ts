import { registerTexts } from '../http/language.ts';

/** Enters what this room says into the texts of the error bodies. */
export function registerAbsenceTexts(): void {
  registerTexts({
    'cannot-hand-over': [
      '有 {count} 项不能交给 {name}，没有交接任何内容：{what}',
      '{count} of them cannot go to {name}; nothing was handed over: {what}',
    ],
    'cannot-take': ['这位同事不能接手全部内容', 'This person cannot take over everything'],
    'deputy-self': ['不能交给本人', 'Nobody stands in for themselves'],
    'deputy-inactive': ['这位同事的账号已停用', 'This account is disabled'],
    'deputy-away': ['这位同事也不在岗，请另选一位', 'This person is away too. Choose another'],
    'visitor-at-window': [
      '{number} 号还在 {window}，请先办完、挂起或转走，再交接。',
      'Number {number} is still at {window}. Finish, park or transfer it first.',
    ],
    'already-away': [
      '{name} 已经离岗，请先返岗再重新交接。',
      '{name} is away already. End that absence before a new handover.',
    ],
    'absence-over': ['这次离岗已经结束。', 'This absence is over already.'],
    'in-the-past': ['请填写将来的时间', 'Choose a time to come'],
    'too-far': ['最长一年', 'At most a year'],
    'handover.queue.role': ['{label} 号：{name} 不叫号', 'number {label}: {name} calls no numbers'],
    'handover.parked.role': [
      '挂起的 {label} 号：{name} 不叫号',
      'parked number {label}: {name} calls no numbers',
    ],
    'handover.windows.role': ['{label}：{name} 不叫号', '{label}: {name} calls no numbers'],
    'handover.cases.role': [
      '办件 {label}：{name} 没有当前环节的岗位',
      'case {label}: {name} does not have the role of its stage',
    ],
    'handover.cases.same-person': [
      '办件 {label}：{name} 受理或审核过，不能批准',
      'case {label}: {name} accepted or reviewed it and may not decide it',
    ],
    'handover.clients.role': [
      '{label}：{name} 不是专员，该企业也没有可用的副专员',
      '{label}: {name} is no liaison, and its grant names no deputy who can',
    ],
  });
}
