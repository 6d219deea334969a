import { sql } from 'drizzle-orm';
import type { ProcessingKey, ProcessingRow } from '../../contract/kpi.ts';
import { monthOf } from '../../domain/calendar/day.ts';
import { bucketValue } from '../../domain/kpi/percentile.ts';
import type { Db } from '../db/db.ts';
import { readBuckets } from './buckets.ts';
import { readExact } from './exact.ts';
import { presentGroup } from './keys.ts';
import { type Period, splitByMonths } from './period.ts';
import { readSeries } from './series.ts';

/** Up to so many cases the percentiles are taken from the cases themselves. */
export const EXACT_UP_TO = 20_000;

/**
 * Processing times of a period (domain/kpi: what is measured). Exact for periods with few cases or with a part of a
 * month; else from the kept figures, at most 1 % off. Groups of different months never meet, so a period that only
 * begins or ends within a month is read in parts.
 */
export async function readProcessing(
  db: Db,
  officeId: string,
  period: Period,
  keys: readonly ProcessingKey[],
  exactUpTo = EXACT_UP_TO,
): Promise<ProcessingRow[]> {
  const { from, to } = period;
  if (!period.isWholeMonths && keys.includes('month') && monthOf(from) !== monthOf(to)) {
    const rows: ProcessingRow[] = [];
    for (const part of splitByMonths(period))
      rows.push(...(await readProcessing(db, officeId, part, keys, exactUpTo)));
    return rows;
  }
  const series = period.isWholeMonths ? await readSeries(db, officeId, from, to) : [];
  const total = series.reduce((sum, row) => sum + row.count, 0);
  if (!period.isWholeMonths || total <= exactUpTo) {
    return (await readExact(db, officeId, from, to, keys)).map(row => presentGroup(keys, row, true));
  }
  const isSeries = keys.join() === 'month,item';
  const inRange = sql`office_id = ${officeId}::uuid
    and month between ${`${monthOf(from)}-01`}::date and ${to}::date`;
  const rows = isSeries ? series : await readBuckets(db, keys, inRange);
  return rows.map(row => presentGroup(keys, row, false, bucketValue));
}
