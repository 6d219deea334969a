import { type FigureGroup, type Indicator, percentile, shareOf, total, words } from '../indicator.ts';

const CALLED = words(
  '期内叫到的排队号：从取号到首次叫号的分钟数',
  'Tickets called in the period: minutes from taking the number to the first call',
);
const CALLED_COUNT = words('期内叫到的排队号数', 'Number of tickets called in the period');
const NOT_CALLED = words(
  '叫号前取消的排队号；同一次来访的第二件事（没有另外等候）',
  'Tickets cancelled before they were called; the second matter of a visit, which did not wait',
);
const SECOND = words('同一次来访的第二件事', 'The second matter of a visit');
const SERVED = words(
  '期内服务过的排队号：从开始到结束的分钟数',
  'Tickets served in the period: minutes from start to end',
);
const SERVED_COUNT = words('期内计时的排队号数', 'Number of tickets served and timed');
const INACCURATE = words(
  '窗口标记“计时不准”的排队号',
  'Tickets whose time the window has marked as not right',
);

/** The walk-in side. Seconds are kept, minutes shown. */
export const HALL_INDICATORS = [
  {
    code: 'numbers-taken',
    ...words('取号数', 'Numbers taken'),
    ...{ section: 'hall', unit: 'numbers', source: { cube: 'hall' }, leftOut: SECOND },
    numerator: words('期内取的排队号', 'Tickets taken in the period'),
    denominator: words('取号数', 'Numbers taken'),
    ...total('taken'),
  },
  {
    code: 'numbers-served',
    ...words('服务数', 'Numbers served'),
    ...{ section: 'hall', unit: 'numbers', source: { cube: 'hall' }, leftOut: SECOND },
    numerator: words('期内取号并开始服务的排队号', 'Tickets of the period whose service began'),
    denominator: words('服务数', 'Numbers served'),
    ...total('served'),
  },
  {
    code: 'missed-rate',
    ...words('过号率', 'Missed rate'),
    ...{ section: 'hall', unit: 'share', source: { cube: 'hall' }, leftOut: SECOND },
    numerator: words(
      '叫号后未到、没有回来的排队号',
      'Tickets called whose visitor did not come, nor come back',
    ),
    denominator: words('期内取的排队号', 'Tickets taken in the period'),
    ...shareOf(['missed'], ['taken']),
  },
  {
    code: 'wait-p50',
    ...words('等候时间中位数', 'Waiting time, median'),
    ...{ section: 'hall', unit: 'minutes', source: { cube: 'hall' } },
    ...{ numerator: CALLED, denominator: CALLED_COUNT, leftOut: NOT_CALLED },
    ...percentile('p50', 60),
  },
  {
    code: 'wait-p90',
    ...words('等候时间第 90 百分位', 'Waiting time, 90th percentile'),
    ...{ section: 'hall', unit: 'minutes', source: { cube: 'hall' } },
    ...{ numerator: CALLED, denominator: CALLED_COUNT, leftOut: NOT_CALLED },
    ...percentile('p90', 60),
  },
  {
    code: 'wait-longest',
    ...words('最长等候', 'Longest wait'),
    ...{ section: 'hall', unit: 'minutes', source: { cube: 'hall' } },
    ...{ numerator: CALLED, denominator: CALLED_COUNT, leftOut: NOT_CALLED },
    ...percentile('max', 60),
  },
  {
    code: 'service-p50',
    ...words('服务时间中位数', 'Service time, median'),
    ...{ section: 'hall', unit: 'minutes', source: { cube: 'service' } },
    ...{ numerator: SERVED, denominator: SERVED_COUNT, leftOut: INACCURATE },
    ...percentile('p50', 60),
  },
  {
    code: 'service-p90',
    ...words('服务时间第 90 百分位', 'Service time, 90th percentile'),
    ...{ section: 'hall', unit: 'minutes', source: { cube: 'service' } },
    ...{ numerator: SERVED, denominator: SERVED_COUNT, leftOut: INACCURATE },
    ...percentile('p90', 60),
  },
  {
    code: 'window-occupancy',
    ...words('窗口占用率', 'Window occupancy'),
    ...{ section: 'hall', unit: 'share', source: { cube: 'occupancy' } },
    numerator: words('叫号到结束的时间合计', 'Time from call to end, added up'),
    denominator: words(
      '窗口开着的时间：每个半天从首次叫号到最后一次结束',
      'Time the window was at work: of each half-day from its first call to its last end',
    ),
    leftOut: words(
      '没有叫过号的半天；“计时不准”的排队号',
      'Half-days without a call; tickets marked as not timed right',
    ),
    ...shareOf(['busySeconds'], ['openSeconds']),
    // Seconds tell nobody how much was looked at: half-days of a window do.
    outOf: (group: FigureGroup) => group.count,
  },
] as const satisfies readonly Indicator[];
