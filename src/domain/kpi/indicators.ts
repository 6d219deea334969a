import type { CaseStatus } from '../cases/statuses.ts';
import type { LocalText } from '../items/item.ts';

/** What a figure is, so that the chart, its caption and its export say the same. */
export interface Indicator extends LocalText {
  code: IndicatorCode;
  /** For a duration: the set measured. For a rate: what is counted above the line. */
  numerator: LocalText;
  /** For a rate: what is counted below the line. Else: the number shown beside the figure. */
  denominator: LocalText;
  unit: 'working-minutes' | 'minutes' | 'share' | 'cases';
  /** What does not enter, and why. */
  leftOut: LocalText;
}

export const INDICATOR_CODES = [
  'processing-time-p50',
  'processing-time-p90',
  'on-time-rate',
  'backlog-by-lamp',
  'green-against-ordinary',
  'wait-p50',
  'wait-p90',
] as const;
export type IndicatorCode = (typeof INDICATOR_CODES)[number];

/**
 * The cases whose processing time counts: those the office finished by a decision. Withdrawn, refused and void ones
 * are left out, because the office decided nothing.
 */
export const MEASURED_STATUSES = [
  'issued',
  'delivered',
  'rejected',
  'returned',
  'revoked',
] as const satisfies CaseStatus[];

const MEASURED: ReadonlySet<CaseStatus> = new Set(MEASURED_STATUSES);

/** Whether a case in this status enters processing time and on-time rate. */
export const isMeasured = (status: CaseStatus): boolean => MEASURED.has(status);

/** On time: closed on or before the committed due day, both YYYY-MM-DD. Null: there is no due day to keep. */
export const isOnTime = (closedOn: string, committedDueOn: string | null): boolean | null =>
  committedDueOn === null ? null : closedOn <= committedDueOn;

const CLOSED_CASES: LocalText = {
  zh: '期内办结的办件：从受理到办结的工作分钟数，扣除暂停',
  en: 'Cases closed in the period: working minutes from acceptance to closing, less pauses',
};

const CLOSED_COUNT: LocalText = { zh: '期内办结的办件数', en: 'Number of cases closed in the period' };

const NOT_DECIDED: LocalText = {
  zh: '撤回、不予受理和作废的办件：窗口没有作出决定；受理前退件的办件：没有开始计时',
  en: 'Withdrawn, refused and void cases, which the office did not decide; cases returned before acceptance, whose clock never ran',
};

const VISITORS: LocalText = {
  zh: '期内叫到的排队号：从取号到首次叫号的分钟数',
  en: 'Tickets called in the period: minutes from taking the number to the first call',
};

const CALLED_COUNT: LocalText = { zh: '期内叫到的排队号数', en: 'Number of tickets called in the period' };

const NOT_CALLED: LocalText = { zh: '叫号前取消的排队号', en: 'Tickets cancelled before they were called' };

const DEFINITIONS: Readonly<Record<IndicatorCode, Omit<Indicator, 'code'>>> = {
  'processing-time-p50': {
    zh: '办理时长中位数',
    en: 'Processing time, median',
    numerator: CLOSED_CASES,
    denominator: CLOSED_COUNT,
    unit: 'working-minutes',
    leftOut: NOT_DECIDED,
  },
  'processing-time-p90': {
    zh: '办理时长第 90 百分位',
    en: 'Processing time, 90th percentile',
    numerator: CLOSED_CASES,
    denominator: CLOSED_COUNT,
    unit: 'working-minutes',
    leftOut: NOT_DECIDED,
  },
  'on-time-rate': {
    zh: '按时办结率',
    en: 'On-time rate',
    numerator: {
      zh: '在承诺到期日当日或之前办结的办件',
      en: 'Cases closed on or before the committed due day',
    },
    denominator: {
      zh: '期内办结且有承诺到期日的办件',
      en: 'Cases closed in the period that have a committed due day',
    },
    unit: 'share',
    leftOut: {
      zh: `${NOT_DECIDED.zh}；因年度日历未发布而没有到期日的办件`,
      en: `${NOT_DECIDED.en}; cases without a due day because the calendar of the year is missing`,
    },
  },
  'backlog-by-lamp': {
    zh: '在办件（按灯色）',
    en: 'Open cases by lamp',
    numerator: {
      zh: '现在已受理、尚未办结的办件，按承诺时限的灯色',
      en: 'Cases accepted and not closed now, by the lamp of the committed limit',
    },
    denominator: { zh: '现在在办的全部办件', en: 'All cases accepted and not closed now' },
    unit: 'cases',
    leftOut: {
      zh: '尚未受理的办件：时限没有开始',
      en: 'Cases not accepted yet: no limit runs',
    },
  },
  'green-against-ordinary': {
    zh: '绿色通道与普通办件的办理时长对比',
    en: 'Processing time, green against ordinary',
    numerator: CLOSED_CASES,
    denominator: CLOSED_COUNT,
    unit: 'working-minutes',
    leftOut: NOT_DECIDED,
  },
  'wait-p50': {
    zh: '等候时间中位数',
    en: 'Waiting time, median',
    numerator: VISITORS,
    denominator: CALLED_COUNT,
    unit: 'minutes',
    leftOut: NOT_CALLED,
  },
  'wait-p90': {
    zh: '等候时间第 90 百分位',
    en: 'Waiting time, 90th percentile',
    numerator: VISITORS,
    denominator: CALLED_COUNT,
    unit: 'minutes',
    leftOut: NOT_CALLED,
  },
};

/** All indicators, in the order of `INDICATOR_CODES`. */
export const INDICATORS: readonly Indicator[] = INDICATOR_CODES.map(code => ({ code, ...DEFINITIONS[code] }));

/** The definition of one indicator. */
export const getIndicator = (code: IndicatorCode): Indicator => ({ code, ...DEFINITIONS[code] });
