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

interface RowKey {
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

async function readCells(tx: Db, kept: KeptCells, officeId: string, rows: readonly RowKey[]): Promise<void> {
  if (rows.length === 0) return;
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
  for (const row of found) keep(kept, keyOf(officeId, row), JSON.parse(row.cells) as Cell[]);
}

/**
 * The histogram rows of an office that meet the condition, in one snapshot. What an earlier read has parsed is not read
 * again: past months hardly ever change, and a row that did was written by another transaction.
 */
export async function readHistograms(
  tx: Db,
  kept: KeptCells,
  officeId: string,
  condition: SQL,
): Promise<HistogramRow[]> {
  const rows = await rowsOf<RowKey>(
    tx,
    sql`select stage, grain, starts_on::text as "startsOn", xmin::text as "writtenBy"
      from kpi_histograms where ${condition}`,
  );
  if (rows.length > MOST) return readAll(tx, condition);
  await readCells(
    tx,
    kept,
    officeId,
    rows.filter(row => !kept.has(keyOf(officeId, row))),
  );
  return rows.map(row => ({ ...row, cells: kept.get(keyOf(officeId, row)) ?? [] }));
}

/** More than is kept: read through. */
async function readAll(tx: Db, condition: SQL): Promise<HistogramRow[]> {
  const rows = await rowsOf<Omit<HistogramRow, 'cells'> & { cells: string }>(
    tx,
    sql`select stage, grain, starts_on::text as "startsOn", cells::text as cells
      from kpi_histograms where ${condition}`,
  );
  return rows.map(row => ({ ...row, cells: JSON.parse(row.cells) as Cell[] }));
}
