import type { LocalText } from '../../items/item.ts';
import { type Indicator, percentile, shareOf, words } from '../indicator.ts';
import { TURNS, type Turn } from '../turns.ts';

const CLOSED_CASES = words(
  '期内办结的办件：从受理到办结的工作分钟数，扣除暂停',
  'Cases closed in the period: working minutes from acceptance to closing, less pauses',
);
const CLOSED_COUNT = words('期内办结的办件数', 'Number of cases closed in the period');
const NOT_DECIDED = words(
  '撤回、不予受理和作废的办件：窗口没有作出决定；受理前退件的办件：没有开始计时',
  'Withdrawn, refused and void cases, which the office did not decide; cases returned before acceptance, whose clock never ran',
);
const NO_DUE = words(
  `${NOT_DECIDED.zh}；因年度日历未发布而没有到期日的办件`,
  `${NOT_DECIDED.en}; cases without a due day because the calendar of the year is missing`,
);
const WITH_DUE = words(
  '期内办结且有承诺到期日的办件',
  'Cases closed in the period that have a committed due day',
);
const time = { section: 'time', unit: 'working-minutes', source: { cube: 'case' } } as const;
const share = { section: 'time', unit: 'share', source: { cube: 'case' } } as const;
const measured = { numerator: CLOSED_CASES, denominator: CLOSED_COUNT, leftOut: NOT_DECIDED };
const ON_TIME = ['early', 'onTheDay'] as const;
const DUE = ['early', 'onTheDay', 'late'] as const;

const TURN_WORDS: Readonly<Record<Turn, LocalText>> = {
  window: words('窗口', 'Window'),
  review: words('审核审批', 'Review and approval'),
  office: words('其他部门', 'Other offices'),
  applicant: words('申请人', 'Applicant'),
  stopped: words('特别程序', 'Special procedures'),
};

const turnIndicator = (turn: Turn) =>
  ({
    code: `turn-${turn}`,
    ...words(`用时（${TURN_WORDS[turn].zh}）中位数`, `${TURN_WORDS[turn].en}: time, median`),
    ...{ section: 'time', unit: 'working-minutes', source: { cube: 'turn', turn } },
    numerator: words(
      `期内办结的办件：收件到办结之间轮到${TURN_WORDS[turn].zh}的工作分钟数`,
      `Cases closed in the period: working minutes between receipt and closing in which it was this side’s turn`,
    ),
    ...{ denominator: CLOSED_COUNT, leftOut: NOT_DECIDED },
    ...percentile('p50'),
  }) as const satisfies Indicator;

/** Where the time goes, and whether limits are kept. */
export const TIME_INDICATORS = [
  {
    code: 'processing-time-p50',
    ...words('办理时长中位数', 'Processing time, median'),
    ...{ ...time, ...measured, ...percentile('p50') },
  },
  {
    code: 'processing-time-p75',
    ...words('办理时长第 75 百分位', 'Processing time, 75th percentile'),
    ...{ ...time, ...measured, ...percentile('p75') },
  },
  {
    code: 'processing-time-p90',
    ...words('办理时长第 90 百分位', 'Processing time, 90th percentile'),
    ...{ ...time, ...measured, ...percentile('p90') },
  },
  {
    code: 'processing-time-p99',
    ...words('办理时长第 99 百分位', 'Processing time, 99th percentile'),
    ...{ ...time, ...measured, ...percentile('p99') },
  },
  {
    code: 'stage-time',
    ...words('各环节用时', 'Time by stage'),
    ...{ section: 'time', unit: 'working-minutes', source: { cube: 'stage' }, leftOut: NOT_DECIDED },
    numerator: words(
      '期内办结的办件：一个环节所有轮次的工作分钟数合计',
      'Cases closed in the period: working minutes of all turns of a stage together',
    ),
    denominator: words('经过该环节的办件数', 'Number of cases that went through the stage'),
  },
  ...TURNS.map(turnIndicator),
  {
    code: 'on-time-rate',
    ...words('按时办结率', 'On-time rate'),
    ...{ ...share, denominator: WITH_DUE, leftOut: NO_DUE },
    numerator: words('在承诺到期日当日或之前办结的办件', 'Cases closed on or before the committed due day'),
    ...shareOf(ON_TIME, DUE),
  },
  {
    code: 'early-rate',
    ...words('提前办结率', 'Early rate'),
    ...{ ...share, denominator: WITH_DUE, leftOut: NO_DUE },
    numerator: words('在承诺到期日之前办结的办件', 'Cases closed before the committed due day'),
    ...shareOf(['early'], DUE),
  },
  {
    code: 'late-rate',
    ...words('超期率', 'Late rate'),
    ...{ ...share, denominator: WITH_DUE, leftOut: NO_DUE },
    numerator: words('在承诺到期日之后办结的办件', 'Cases closed after the committed due day'),
    ...shareOf(['late'], DUE),
  },
  {
    code: 'legal-on-time-rate',
    ...words('法定时限内办结率', 'Within the legal limit'),
    ...{ ...share, leftOut: NO_DUE },
    numerator: words('在法定到期日当日或之前办结的办件', 'Cases closed on or before the legal due day'),
    denominator: words(
      '期内办结且有法定到期日的办件',
      'Cases closed in the period that have a legal due day',
    ),
    ...shareOf(['legalKept'], ['legalKept', 'legalLate']),
  },
  {
    code: 'limit-compression',
    ...words('承诺时限压缩率', 'Limit compression'),
    ...share,
    numerator: words(
      '法定时限与承诺时限之差（工作日）',
      'Working days by which the committed limit is below the legal one',
    ),
    denominator: words(
      '期内受理办件的法定时限合计（工作日）',
      'Legal limits of the cases accepted in the period, in working days',
    ),
    leftOut: words('没有法定时限的办件', 'Cases without a legal limit'),
    value: group => {
      const legal = group.figures.legalDays ?? 0;
      return legal === 0 ? null : 1 - (group.figures.committedDays ?? 0) / legal;
    },
    outOf: group => group.figures.accepted ?? 0,
  },
  {
    code: 'first-day-rate',
    ...words('当日办结率', 'First-day results'),
    ...{ ...share, denominator: CLOSED_COUNT, leftOut: NOT_DECIDED },
    numerator: words('受理当日办结的办件', 'Cases closed on the day they were accepted'),
    ...shareOf(['firstDay'], ['measured']),
  },
  {
    code: 'green-against-ordinary',
    ...words('绿色通道与普通办件的办理时长对比', 'Processing time, green against ordinary'),
    ...{ section: 'time', unit: 'working-minutes', ...measured },
  },
] as const satisfies readonly Indicator[];
