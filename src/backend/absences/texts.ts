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
    'already-planned': [
      '{name} 在这段时间已有一次计划离岗，请先取消。',
      '{name} has a planned absence in this time. Cancel that one first.',
    ],
    'plan-over': ['这次计划已经开始或取消。', 'This plan has begun or was cancelled.'],
    'before-start': ['须晚于开始时间', 'Later than the start'],
    'plan.visitor-at-window': [
      '窗口还有办事人，办完后自动开始',
      'A visitor is still at the window: begins when they have gone',
    ],
    'plan.already-away': [
      '本人已经离岗，返岗后自动开始',
      'The person is away already: begins when they are back',
    ],
    'plan.deputy-away': [
      '代理人也不在岗，请取消后另选一位',
      'The deputy is away too: cancel it and choose another',
    ],
    'plan.deputy-inactive': [
      '代理人的账号已停用，请取消后另选一位',
      'The deputy’s account is disabled: cancel it and choose another',
    ],
    'plan.cannot-hand-over': [
      '代理人不能接手全部内容，请取消后另选一位',
      'The deputy cannot take over everything: cancel it and choose another',
    ],
    'plan.other': ['没能开始，每分钟再试一次', 'Could not begin yet; tried again every minute'],
    'notice.absence-waits': [
      '一次计划离岗到时没能开始，请到“交接与请假”查看原因。',
      'A planned absence could not begin at its time: see why on the handover page.',
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
