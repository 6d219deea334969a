import type { ProcessingKey, ProcessingRow } from '../../contract/kpi.ts';
import { bucketValue } from '../../domain/kpi/percentile.ts';
import type { Db } from '../db/db.ts';
import { countMeasured, type Part, readGroups } from './histograms.ts';
import { keptCellsOf } from './keptCells.ts';
import { presentGroup } from './keys.ts';
import { type Period, splitByMonths } from './period.ts';

/** Up to so many cases the percentiles are taken from the minutes themselves. */
export const EXACT_UP_TO = 20_000;

/**
 * Processing times of a period (domain/kpi: what is measured). Exact up to `exactUpTo` cases, from the days; beyond
 * that whole months stand for their days, and the percentiles are at most 1 % off.
 */
export const readProcessing = (
  db: Db,
  officeId: string,
  period: Pick<Period, 'from' | 'closedTo'>,
  keys: readonly ProcessingKey[],
  exactUpTo = EXACT_UP_TO,
): Promise<ProcessingRow[]> =>
  db.transaction(
    async tx => {
      const { from, closedTo: to } = period;
      const parts = splitByMonths({ from, to });
      const exact = (await countMeasured(tx, officeId, parts)) <= exactUpTo;
      const read: Part[] = exact ? [{ grain: 'day', from, to }] : parts;
      const rows = await readGroups(tx, keptCellsOf(db), officeId, read, keys, exact);
      return rows.map(row => presentGroup(keys, row, exact, exact ? undefined : bucketValue));
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
