import { type Indicator, NOTHING, percentile, shareOf, total, words } from '../indicator.ts';

const CLOSED = words('期内办结的办件', 'Cases closed in the period');
const EXCLUDED = words('申诉成立、不计入的评价', 'Ratings left out after an appeal was upheld');
const RATINGS = { section: 'quality', source: { cube: 'ratings' } } as const;

/** Errands, ratings, repairs. */
export const QUALITY_INDICATORS = [
  {
    code: 'visits-mean',
    ...words('平均跑动次数', 'Visits a case'),
    ...{ section: 'quality', unit: 'visits', source: { cube: 'case' }, denominator: CLOSED },
    numerator: words(
      '到窗口递交一次，每次补正一次（网上办的除外），到窗口签领结果一次',
      'Handing in at the window, each correction (unless handled online), and signing for the result at the window: one each',
    ),
    leftOut: words('没有留下签领记录的领取', 'Collections without a signature on record'),
    ...shareOf(['visits'], ['closed']),
  },
  {
    code: 'at-most-one-visit',
    ...words('最多跑一次比例', 'At most one visit'),
    ...{ section: 'quality', unit: 'share', source: { cube: 'case' }, denominator: CLOSED, leftOut: NOTHING },
    numerator: words('跑动不超过一次的办件', 'Cases with one visit or none'),
    ...shareOf(['atMostOneVisit'], ['closed']),
  },
  {
    code: 'ratings-count',
    ...words('评价数', 'Ratings'),
    ...{ ...RATINGS, unit: 'ratings', leftOut: EXCLUDED },
    numerator: words('期内收到的评价', 'Ratings given in the period'),
    denominator: words('评价数', 'Ratings'),
    ...total('ratings'),
  },
  {
    code: 'rated-share',
    ...words('参评率', 'Rated share'),
    ...{ ...RATINGS, unit: 'share', leftOut: NOTHING },
    numerator: words('其中有评价的来访', 'Of them, visits that were rated'),
    denominator: words('期内服务完的来访', 'Visits served in the period'),
    ...shareOf(['rated'], ['visits']),
  },
  {
    code: 'good-share',
    ...words('好评率', 'Good ratings'),
    ...{ ...RATINGS, unit: 'share', leftOut: EXCLUDED },
    numerator: words('基本满意及以上的评价（3 至 5 级）', 'Ratings of the three better grades (3 to 5)'),
    denominator: words('期内收到的评价', 'Ratings given in the period'),
    ...shareOf(['good'], ['ratings']),
  },
  {
    code: 'repairs-in-time',
    ...words('差评整改及时率', 'Repairs in time'),
    ...{ ...RATINGS, unit: 'share' },
    numerator: words('在整改期限内改好的差评', 'Bad ratings put right within their limit'),
    denominator: words(
      '期内改好或已过期限的差评',
      'Bad ratings of the period put right, or past their limit',
    ),
    leftOut: words('期限未到、尚未改好的差评', 'Bad ratings whose limit still runs'),
    ...shareOf(['repairedInTime'], ['repairsDue']),
  },
] as const satisfies readonly Indicator[];

/** Cases of imported ledgers: by the clock, marked as such, never added to the office's own. */
export const HISTORY_INDICATORS = [
  {
    code: 'history-closed',
    ...words('导入历史：办结数', 'Imported history: closed'),
    ...{ section: 'history', unit: 'cases', source: { cube: 'history' }, leftOut: NOTHING },
    numerator: words('导入台账中期内办结的办件', 'Cases of imported ledgers closed in the period'),
    denominator: words('办结数', 'Cases closed'),
    ...total('closed'),
  },
  {
    code: 'history-time-p50',
    ...words('导入历史：历时中位数（自然时间）', 'Imported history: elapsed time, median (by the clock)'),
    ...{ section: 'history', unit: 'clock-minutes', source: { cube: 'history' } },
    numerator: words('从收件到办结的自然分钟数', 'Minutes by the clock from receipt to closing'),
    denominator: words('有两个时间的办件', 'Cases with both moments'),
    leftOut: words('办结早于收件的行：时钟有误', 'Lines closed before they were received: a wrong clock'),
    ...percentile('p50'),
  },
  {
    code: 'history-on-time-rate',
    ...words('导入历史：按时办结率', 'Imported history: on-time rate'),
    ...{ section: 'history', unit: 'share', source: { cube: 'history' } },
    numerator: words('按台账的期限按时办结的办件', 'Cases on time by the limit in the ledger'),
    denominator: words('台账写明期限的办件', 'Cases whose ledger names a limit'),
    leftOut: words('没有期限的行', 'Lines without a limit'),
    ...shareOf(['onTime'], ['withDue']),
  },
] as const satisfies readonly Indicator[];
