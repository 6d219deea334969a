import { type SQL, sql } from 'drizzle-orm';
import type { Day } from '../../domain/calendar/day.ts';
import { type Db, rowsOf } from '../db/db.ts';
import type { Cell, Grain } from '../db/schema/kpi.ts';

/** A histogram row, its cells parsed. */
export interface HistogramRow {
  stage: string;
  grain: Grain;
  startsOn: Day;
  cells: readonly Cell[];
}

export interface RowKey {
  stage: string;
  grain: Grain;
  startsOn: Day;
  /** The transaction that wrote this version of the row. */
  writtenBy: string;
}

/** Two years of every stage of an office, and room for a second one. */
const MOST = 1_000;

/** What one database's earlier reads have parsed. */
export type KeptCells = Map<string, readonly Cell[]>;

const keptBy = new WeakMap<Db, KeptCells>();

export function keptCellsOf(db: Db): KeptCells {
  const kept = keptBy.get(db) ?? new Map();
  keptBy.set(db, kept);
  return kept;
}

const keyOf = (officeId: string, { stage, grain, startsOn, writtenBy }: RowKey): string =>
  [officeId, stage, grain, startsOn, writtenBy].join('\0');

function keep(kept: KeptCells, key: string, cells: readonly Cell[]): void {
  if (kept.size >= MOST) kept.delete(kept.keys().next().value ?? '');
  kept.set(key, cells);
}

async function readCells(
  tx: Db,
  officeId: string,
  rows: readonly RowKey[],
): Promise<[key: string, cells: readonly Cell[]][]> {
  if (rows.length === 0) return [];
  const wanted = JSON.stringify(
    rows.map(({ stage, grain, startsOn }) => ({ stage, grain, starts_on: startsOn })),
  );
  const found = await rowsOf<RowKey & { cells: string }>(
    tx,
    sql`select h.stage, h.grain, h.starts_on::text as "startsOn", h.xmin::text as "writtenBy", h.cells::text as cells
      from jsonb_to_recordset(${wanted}::jsonb) as w(stage text, grain text, starts_on date)
      join kpi_histograms h on h.office_id = ${officeId}::uuid and h.stage = w.stage and h.grain = w.grain
        and h.starts_on = w.starts_on`,
  );
  return found.map(row => [keyOf(officeId, row), JSON.parse(row.cells) as Cell[]]);
}

/** Which rows meet the condition, and in which version. Enough to know whether anything has changed. */
export const listRows = (tx: Db, condition: SQL): Promise<RowKey[]> =>
  rowsOf<RowKey>(
    tx,
    sql`select stage, grain, starts_on::text as "startsOn", xmin::text as "writtenBy"
      from kpi_histograms where ${condition} order by stage, grain, starts_on`,
  );

/**
 * The rows with their cells, in the snapshot in which they were listed. What an earlier read has parsed is not read
 * again: past months hardly ever change, and a row that did was written by another transaction.
 */
export async function withCells(
  tx: Db,
  kept: KeptCells,
  officeId: string,
  rows: readonly RowKey[],
): Promise<HistogramRow[]> {
  const missing = rows.filter(row => !kept.has(keyOf(officeId, row)));
  const found = new Map(rows.map(row => [keyOf(officeId, row), kept.get(keyOf(officeId, row))]));
  for (const [key, cells] of await readCells(tx, officeId, missing)) {
    found.set(key, cells);
    keep(kept, key, cells);
  }
  return rows.map(row => ({ ...row, cells: found.get(keyOf(officeId, row)) ?? [] }));
}
