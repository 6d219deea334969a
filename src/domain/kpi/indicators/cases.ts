import { type Indicator, NOTHING, shareOf, total, words } from '../indicator.ts';

const VOID = words('作废的办件', 'Void cases');
const CLOSED = words('期内办结的办件', 'Cases closed in the period');
const section = { section: 'cases', source: { cube: 'case' } } as const;

/** How many came, and what became of them. */
export const CASE_INDICATORS = [
  {
    code: 'cases-received',
    ...words('收件数', 'Cases received'),
    ...{ ...section, unit: 'cases', leftOut: VOID },
    numerator: words('期内收到的办件', 'Cases received in the period'),
    denominator: words('收件数', 'Cases received'),
    ...total('received'),
  },
  {
    code: 'cases-accepted',
    ...words('受理数', 'Cases accepted'),
    ...{ ...section, unit: 'cases', leftOut: VOID },
    numerator: words('期内受理的办件', 'Cases accepted in the period'),
    denominator: words('受理数', 'Cases accepted'),
    ...total('accepted'),
  },
  {
    code: 'cases-closed',
    ...words('办结数', 'Cases closed'),
    ...{ ...section, unit: 'cases', leftOut: VOID },
    numerator: words('期内办结的办件，不论结果', 'Cases closed in the period, whatever the outcome'),
    denominator: words('办结数', 'Cases closed'),
    ...total('closed'),
  },
  {
    code: 'online-share',
    ...words('网上申办率', 'Online share'),
    ...{ ...section, unit: 'share', leftOut: VOID },
    numerator: words('期内网上收到的办件', 'Cases received online in the period'),
    denominator: words('期内收到的办件', 'Cases received in the period'),
    ...shareOf(['receivedOnline'], ['received']),
  },
  {
    code: 'corrected-rate',
    ...words('补正率', 'Correction rate'),
    ...{ ...section, unit: 'share', leftOut: VOID, denominator: CLOSED },
    numerator: words('其中发过补正告知的办件', 'Of them, cases that were asked for corrections'),
    ...shareOf(['corrected'], ['closed']),
  },
  {
    code: 'corrected-twice-rate',
    ...words('二次补正率', 'Second correction rate'),
    ...{ ...section, unit: 'share', leftOut: VOID, denominator: CLOSED },
    numerator: words('其中发过两次以上补正告知的办件', 'Of them, cases asked for corrections more than once'),
    ...shareOf(['correctedTwice'], ['closed']),
  },
  {
    code: 'deferred-rate',
    ...words('容缺受理率', 'Deferred rate'),
    ...{ ...section, unit: 'share', leftOut: VOID, denominator: CLOSED },
    numerator: words('其中承诺后补材料的办件', 'Of them, cases with a material promised for later'),
    ...shareOf(['deferred'], ['closed']),
  },
  {
    code: 'refused-rate',
    ...words('不予受理率', 'Refused rate'),
    ...{ ...section, unit: 'share', leftOut: VOID, denominator: CLOSED },
    numerator: words('其中不予受理的办件', 'Of them, cases that were not taken in'),
    ...shareOf(['refused'], ['closed']),
  },
  {
    code: 'rejected-rate',
    ...words('不予批准率', 'Rejected rate'),
    ...{ ...section, unit: 'share', leftOut: VOID },
    numerator: words('其中决定不予批准的办件', 'Of them, cases decided against'),
    denominator: words('期内作出决定的办件', 'Cases decided in the period'),
    ...shareOf(['rejected'], ['rejected', 'issued']),
  },
  {
    code: 'returned-rate',
    ...words('退件率', 'Returned rate'),
    ...{ ...section, unit: 'share', leftOut: VOID, denominator: CLOSED },
    numerator: words('其中退件或撤销的办件', 'Of them, cases returned or revoked'),
    ...shareOf(['returned'], ['closed']),
  },
  {
    code: 'withdrawn-rate',
    ...words('撤回率', 'Withdrawn rate'),
    ...{ ...section, unit: 'share', leftOut: VOID, denominator: CLOSED },
    numerator: words('其中申请人撤回的办件', 'Of them, cases that the applicant withdrew'),
    ...shareOf(['withdrawn'], ['closed']),
  },
  {
    code: 'backlog-by-lamp',
    ...words('在办件（按灯色）', 'Open cases by lamp'),
    ...{ section: 'cases', unit: 'cases' },
    numerator: words(
      '现在已受理、尚未办结的办件，按承诺时限的灯色',
      'Cases accepted and not closed now, by the lamp of the committed limit',
    ),
    denominator: words('现在在办的全部办件', 'All cases accepted and not closed now'),
    leftOut: words('尚未受理的办件：时限没有开始', 'Cases not accepted yet: no limit runs'),
  },
  {
    code: 'ageing',
    ...words('未办结办件的账龄', 'Ageing of open work'),
    ...{ section: 'cases', unit: 'cases', leftOut: NOTHING },
    numerator: words(
      '现在未办结的办件，按收件日起的工作日数和轮到谁',
      'Cases not closed now, by working days since the day they came in and whose turn it is',
    ),
    denominator: words('现在未办结的全部办件', 'All cases not closed now'),
  },
  {
    code: 'breach-forecast',
    ...words('将要超期的办件', 'Cases that will be late'),
    ...{ section: 'cases', unit: 'cases' },
    numerator: words(
      '按到期先后、用真正在岗的时间去办，赶不上承诺期限的；已超期的也算',
      'Those that miss the committed day when done earliest due first in the hours really there; overdue ones too',
    ),
    denominator: words(
      '今后 10 个工作日内到期、轮到窗口、审核或批准的在办件',
      'Open cases due within the next 10 working days whose turn is the window, a reviewer or an approver',
    ),
    leftOut: words(
      '停表的、等申请人或其他单位的；历史太少、算不出工作量的只看是否已超期',
      'Stopped ones, those waiting for the applicant or another office; of unknown work only whether they are overdue',
    ),
  },
  {
    code: 'correction-funnel',
    ...words('补正漏斗', 'Funnel of corrections'),
    ...{ section: 'cases', unit: 'cases', leftOut: VOID, denominator: CLOSED },
    numerator: words(
      '其中发过补正告知的、两次以上的；以及办成的',
      'Of them, cases asked for corrections, more than once; and those granted',
    ),
  },
] as const satisfies readonly Indicator[];
