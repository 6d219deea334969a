import { type SQL, sql } from 'drizzle-orm';
import type { Day } from '../../domain/calendar/day.ts';
import { type Db, rowsOf } from '../db/db.ts';
import type { Cell, Grain } from '../db/schema/kpi.ts';
import type { CubeName } from './cubes.ts';

export interface RowKey {
  grain: Grain;
  startsOn: Day;
  /** The transaction that wrote this version of the row. */
  writtenBy: string;
}

/** A kept row, its cells parsed. */
export interface CubeRow extends RowKey {
  cells: readonly Cell[];
}

/** Of an office and a cube. */
export interface CubeOf {
  officeId: string;
  cube: CubeName;
}

/** Numbers that parsed cells may hold together: some 60 MB. */
const MOST_NUMBERS = 4_000_000;

interface Kept {
  cells: readonly Cell[];
  size: number;
}

/** What one database's earlier reads have parsed, the longest unused first. */
export interface KeptCells {
  rows: Map<string, Kept>;
  size: number;
}

const keptBy = new WeakMap<Db, KeptCells>();

export function keptCellsOf(db: Db): KeptCells {
  const kept = keptBy.get(db) ?? { rows: new Map(), size: 0 };
  keptBy.set(db, kept);
  return kept;
}

const keyOf = ({ officeId, cube }: CubeOf, { grain, startsOn, writtenBy }: RowKey): string =>
  [officeId, cube, grain, startsOn, writtenBy].join('\0');

const sizeOf = (cells: readonly Cell[]): number =>
  cells.reduce((sum, [place, figures, values]) => sum + place.length + figures.length + 2 * values.length, 0);

function keep(kept: KeptCells, key: string, cells: readonly Cell[]): void {
  const size = sizeOf(cells);
  kept.rows.set(key, { cells, size });
  kept.size += size;
  for (const [oldest, { size: freed }] of kept.rows) {
    if (kept.size <= MOST_NUMBERS || oldest === key) break;
    kept.rows.delete(oldest);
    kept.size -= freed;
  }
}

function take(kept: KeptCells, key: string): readonly Cell[] | undefined {
  const found = kept.rows.get(key);
  if (found === undefined) return undefined;
  kept.rows.delete(key);
  kept.rows.set(key, found);
  return found.cells;
}

async function readCells(tx: Db, of: CubeOf, rows: readonly RowKey[]): Promise<[string, Cell[]][]> {
  if (rows.length === 0) return [];
  const wanted = JSON.stringify(rows.map(({ grain, startsOn }) => ({ grain, starts_on: startsOn })));
  const found = await rowsOf<RowKey & { cells: string }>(
    tx,
    sql`select k.grain, k.starts_on::text as "startsOn", k.xmin::text as "writtenBy", k.cells::text as cells
      from jsonb_to_recordset(${wanted}::jsonb) as w(grain text, starts_on date)
      join kpi_cubes k on k.office_id = ${of.officeId}::uuid and k.cube = ${of.cube} and k.grain = w.grain
        and k.starts_on = w.starts_on`,
  );
  return found.map(row => [keyOf(of, row), JSON.parse(row.cells) as Cell[]]);
}

/** Which rows of a cube meet the condition, and in which version. Enough to know whether anything has changed. */
export const listRows = (tx: Db, { officeId, cube }: CubeOf, condition: SQL): Promise<RowKey[]> =>
  rowsOf<RowKey>(
    tx,
    sql`select grain, starts_on::text as "startsOn", xmin::text as "writtenBy"
      from kpi_cubes where office_id = ${officeId}::uuid and cube = ${cube} and ${condition}
      order by grain, starts_on`,
  );

/**
 * The rows with their cells, in the snapshot in which they were listed. What an earlier read has parsed is not read
 * again: past months hardly ever change, and a row that did was written by another transaction.
 */
export async function withCells(
  tx: Db,
  kept: KeptCells,
  of: CubeOf,
  rows: readonly RowKey[],
): Promise<CubeRow[]> {
  const found = new Map<string, readonly Cell[]>();
  for (const row of rows) {
    const key = keyOf(of, row);
    const cells = take(kept, key);
    if (cells) found.set(key, cells);
  }
  const missing = rows.filter(row => !found.has(keyOf(of, row)));
  for (const [key, cells] of await readCells(tx, of, missing)) {
    found.set(key, cells);
    keep(kept, key, cells);
  }
  return rows.map(row => ({ ...row, cells: found.get(keyOf(of, row)) ?? [] }));
}
