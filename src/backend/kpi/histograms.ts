import { type SQL, sql } from 'drizzle-orm';
import type { ProcessingKey } from '../../contract/kpi.ts';
import { type Day, monthOf } from '../../domain/calendar/day.ts';
import { bucketOf } from '../../domain/kpi/percentile.ts';
import { type Db, rowsOf } from '../db/db.ts';
import type { Grain } from '../db/schema/kpi.ts';
import type { Measure } from './cells.ts';
import { type HistogramRow, type KeptCells, listRows, withCells } from './keptCells.ts';
import type { GroupRow } from './keys.ts';
import { createTally, type Tally } from './tally.ts';

/** Days, both included, read from rows of one grain. */
export interface Part {
  grain: Grain;
  from: Day;
  to: Day;
}

const rowsIn = (officeId: string, parts: readonly Part[]): SQL =>
  sql`office_id = ${officeId}::uuid and (${sql.join(
    parts.map(
      ({ grain, from, to }) => sql`(grain = ${grain} and starts_on between ${from}::date and ${to}::date)`,
    ),
    sql` or `,
  )})`;

const deltasIn = (officeId: string, parts: readonly Part[]): SQL =>
  sql`office_id = ${officeId}::uuid and day between ${parts[0]?.from}::date and ${parts.at(-1)?.to}::date`;

/** How many cases were measured. The parts follow each other without a gap. */
export async function countMeasured(tx: Db, officeId: string, parts: readonly Part[]): Promise<number> {
  const [row] = await rowsOf<{ count: number }>(
    tx,
    sql`select coalesce(sum(count), 0)::int as count from (
      select count from kpi_histograms where stage = '' and ${rowsIn(officeId, parts)}
      union all
      select count from kpi_deltas where stage = '' and ${deltasIn(officeId, parts)}) counted`,
  );
  return row?.count ?? 0;
}

type Unit = (minutes: number) => number;

function addRow(tally: Tally, { stage, grain, startsOn, cells }: HistogramRow, ofDay: Unit): void {
  const unit: Unit = grain === 'day' ? ofDay : value => value;
  const month = monthOf(startsOn);
  for (const [item, channel, lane, onTime, withDue, values, counts] of cells) {
    const group = tally.at({ month, item, stage, channel, lane });
    group.onTime += onTime;
    group.withDue += withDue;
    for (let place = 0; place < values.length; place += 1) {
      const value = unit(values[place] ?? 0);
      group.counts.set(value, (group.counts.get(value) ?? 0) + (counts[place] ?? 0));
    }
  }
}

function addMeasure(tally: Tally, { day, itemCode, ...measure }: Measure, unit: Unit): void {
  const { stage, channel, lane, count, onTime, withDue } = measure;
  const group = tally.at({ month: monthOf(day), item: itemCode, stage, channel, lane });
  group.onTime += onTime;
  group.withDue += withDue;
  const value = unit(measure.minutes);
  group.counts.set(value, (group.counts.get(value) ?? 0) + count);
}

interface KeptGroups {
  stamp: string;
  groups: GroupRow[];
}

/** Answers that are asked for again and again: every manager's board shows the same few. */
const MOST_ANSWERS = 100;
const answersBy = new WeakMap<KeptCells, Map<string, KeptGroups>>();

function keptGroups(kept: KeptCells, key: string, stamp: string): GroupRow[] | undefined {
  const found = answersBy.get(kept)?.get(key);
  return found?.stamp === stamp ? found.groups : undefined;
}

function keepGroups(kept: KeptCells, key: string, answer: KeptGroups): void {
  const answers = answersBy.get(kept) ?? new Map<string, KeptGroups>();
  answersBy.set(kept, answers);
  if (answers.size >= MOST_ANSWERS) answers.delete(answers.keys().next().value ?? '');
  answers.set(key, answer);
}

/**
 * Groups of a period: what is folded, and what is not yet. To be read in one snapshot, or folding slips between.
 * Percentiles are minutes when `exact` (all parts are days), else buckets. Nothing is added up again while the rows
 * are the same versions and the same cases wait to be folded.
 */
export async function readGroups(
  tx: Db,
  kept: KeptCells,
  officeId: string,
  parts: readonly Part[],
  keys: readonly ProcessingKey[],
  exact: boolean,
): Promise<GroupRow[]> {
  const stages = keys.includes('stage') ? sql`stage <> ''` : sql`stage = ''`;
  const rows = await listRows(tx, sql`${stages} and ${rowsIn(officeId, parts)}`);
  const waiting = await rowsOf<Measure>(
    tx,
    sql`select day::text as day, item_code as "itemCode", stage, channel, lane, minutes, count,
        on_time as "onTime", with_due as "withDue"
      from kpi_deltas where ${stages} and ${deltasIn(officeId, parts)} order by id`,
  );
  const key = JSON.stringify([officeId, parts, keys, exact]);
  const stamp = JSON.stringify([rows, waiting]);
  const known = keptGroups(kept, key, stamp);
  if (known) return known;
  const tally = createTally(keys);
  const unit: Unit = exact ? minutes => minutes : bucketOf;
  for (const row of await withCells(tx, kept, officeId, rows)) addRow(tally, row, unit);
  for (const measure of waiting) addMeasure(tally, measure, unit);
  const groups = tally.rows();
  keepGroups(kept, key, { stamp, groups });
  return groups;
}
