import { addDays, dayOf, monthOf } from '../../../src/domain/calendar/day.ts';

/** What the page of figures asks, by tab. `by`: the tabs that cannot be narrowed by a lane or an item leave it out. */
export const QUESTIONS = [
  ['processing time by month', 'processing-time', 'groupBy=month', ['item', 'lane']],
  ['processing time by item', 'processing-time', 'groupBy=item', ['lane']],
  ['by stage', 'processing-time', 'groupBy=stage', ['item', 'lane']],
  ['all indicators', 'indicators', '', ['item', 'lane']],
  ['one figure over months', 'series', 'code=on-time-rate&by=month', ['item', 'lane']],
  ['spread', 'distribution', 'cube=case', ['item', 'lane']],
  ['whose turn', 'figures', 'cube=case&groupBy=item', ['lane']],
  ['hour by weekday', 'figures', 'cube=hall&groupBy=weekday,hour', ['item', 'lane']],
  ['corrections', 'figures', 'cube=case', ['item', 'lane']],
  ['green effect', 'green-effect', '', ['item']],
  ['ageing of open work', 'ageing', null, []],
  ['open work by lamp', 'backlog', null, []],
] as const;

const LANES = ['', 'green', 'courtesy', 'booked', 'ordinary'];
const MONTHS = [3, 12, 24, 36];

const firstOf = (now: number, months: number): string => {
  const [year = 0, month = 1] = dayOf(now).split('-').map(Number);
  const first = year * 12 + month - 1 - (months - 1);
  return `${Math.floor(first / 12)}-${String((first % 12) + 1).padStart(2, '0')}-01`;
};

/**
 * The paths of one question as people press their way through: every period, lane and item, so that hardly an answer
 * is one that was just given.
 */
export function pathsOf(
  [, path, query, narrowedBy]: (typeof QUESTIONS)[number],
  items: readonly string[],
  now: number,
): string[] {
  if (query === null) return [`/kpi/${path}`];
  const to = addDays(`${monthOf(addDays(`${monthOf(dayOf(now))}-01`, 31))}-01`, -1);
  const by = narrowedBy as readonly string[];
  const lanes = by.includes('lane') ? LANES : [''];
  const chosen = by.includes('item') ? ['', ...items] : [''];
  return MONTHS.flatMap(months =>
    lanes.flatMap(lane =>
      chosen.map(item => {
        const parts = new URLSearchParams(`${query}&from=${firstOf(now, months)}&to=${to}`);
        if (lane) parts.set('lane', lane);
        if (item) parts.set('item', item);
        return `/kpi/${path}?${parts}`;
      }),
    ),
  );
}
