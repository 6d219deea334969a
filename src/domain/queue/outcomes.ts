interface Choice {
  readonly zh: string;
  readonly en: string;
}

/** How a service ended. The first is what a press without a choice means. */
export const OUTCOMES = {
  done: { zh: '已办结', en: 'Done' },
  consulted: { zh: '仅咨询', en: 'Advice only' },
  incomplete: { zh: '材料不齐', en: 'Documents incomplete' },
  'not-eligible': { zh: '不符合条件', en: 'Not eligible' },
  referred: { zh: '已转介其他部门', en: 'Referred elsewhere' },
  left: { zh: '办事人离开', en: 'Left during the service' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Readonly<Record<string, Choice>>;

export type TicketOutcome = keyof typeof OUTCOMES;
export const OUTCOME_CODES = Object.keys(OUTCOMES) as readonly TicketOutcome[];

export const isTicketOutcome = (code: string): code is TicketOutcome => Object.hasOwn(OUTCOMES, code);

/** Why a called visitor was not served. The first is what a press without a choice means. */
export const MISS_REASONS = {
  'no-answer': { zh: '叫号未到', en: 'Did not come' },
  left: { zh: '已离开', en: 'Has left' },
  'asked-to-wait': { zh: '办事人请求稍后', en: 'Asked to come later' },
  'wrong-window': { zh: '走错窗口', en: 'Went to another window' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Readonly<Record<string, Choice>>;

export type MissReason = keyof typeof MISS_REASONS;
export const MISS_REASON_CODES = Object.keys(MISS_REASONS) as readonly MissReason[];

export const isMissReason = (code: string): code is MissReason => Object.hasOwn(MISS_REASONS, code);
