import type { MonthReport } from '../../contract/kpiReports.ts';
import { addDays, type Day } from '../../domain/calendar/day.ts';
import type { Db } from '../db/db.ts';
import type { OfficeItems } from '../office/ruleBook.ts';
import { readFigures, readGreenEffect } from './figureAnswers.ts';
import { readIndicators } from './indicatorAnswers.ts';

/** The first and the last day of a month (YYYY-MM). */
export function daysOfMonth(month: string): { from: Day; to: Day } {
  const from = `${month}-01`;
  return { from, to: addDays(`${monthAfter(month, 1)}-01`, -1) };
}

/** The month `n` after (or, negative, before) a month. */
export function monthAfter(month: string, n: number): string {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + n;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
}

interface About {
  officeId: string;
  office: { zh: string; en: string };
  items: OfficeItems;
  month: string;
  now: number;
}

/** All that a month's report says, from the figures as they are now. */
export async function composeReport(
  db: Db,
  { officeId, office, items, month, now }: About,
): Promise<MonthReport> {
  const valuesOf = async (of: string) =>
    (await readIndicators(db, { officeId, ...daysOfMonth(of), filters: {}, now })).values;
  const question = { officeId, ...daysOfMonth(month), filters: {} };
  const byItem = await readFigures(db, { ...question, cube: 'case', groupBy: ['item'] });
  const byLane = await readFigures(db, { ...question, cube: 'hall', groupBy: ['lane'] });
  return {
    ...{ month, ...daysOfMonth(month), madeAt: new Date(now).toISOString(), office },
    values: await valuesOf(month),
    previous: await valuesOf(monthAfter(month, -1)),
    yearBefore: await valuesOf(monthAfter(month, -12)),
    items: byItem.rows.map(row => {
      const code = row.keys.item ?? '';
      const item = items.get(code)?.item;
      return { code, name: item ? { zh: item.zh, en: item.en } : { zh: code, en: code }, row };
    }),
    lanes: byLane.rows,
    green: await readGreenEffect(db, question),
  };
}
