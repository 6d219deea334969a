import { sql } from 'drizzle-orm';
import type { Day } from '../../domain/calendar/day.ts';
import { type Db, rowsOf } from '../db/db.ts';
import type { Cell, Grain } from '../db/schema/kpi.ts';
import { type CellsPart, countOf, startOf, sumOfCells } from './cells.ts';
import type { CubeName, Days } from './cubes.ts';
import { readDayCells } from './dayCells.ts';

/** Days that are computed at once: a month of a large office, some megabytes. */
const AT_ONCE = 31;

async function readKept(tx: Db, officeId: string, cube: CubeName, grain: Grain, starts: readonly Day[]) {
  const rows = await rowsOf<{ day: Day; cells: string }>(
    tx,
    sql`select starts_on::text as day, cells::text as cells from kpi_cubes
      where office_id = ${officeId}::uuid and cube = ${cube} and grain = ${grain}
        and starts_on = any(${`{${starts.join()}}`}::date[])`,
  );
  return new Map(rows.map(({ day, cells }) => [day, JSON.parse(cells) as Cell[]]));
}

async function put(
  tx: Db,
  officeId: string,
  cube: CubeName,
  grain: Grain,
  rows: ReadonlyMap<Day, readonly Cell[]>,
): Promise<void> {
  const empty = [...rows].filter(([, cells]) => cells.length === 0).map(([day]) => day);
  if (empty.length > 0) {
    await tx.execute(sql`delete from kpi_cubes where office_id = ${officeId}::uuid and cube = ${cube}
      and grain = ${grain} and starts_on = any(${`{${empty.join()}}`}::date[])`);
  }
  const full = [...rows].filter(([, cells]) => cells.length > 0);
  if (full.length === 0) return;
  const values = full.map(
    ([day, cells]) =>
      sql`(${officeId}::uuid, ${cube}, ${grain}, ${day}::date, ${countOf(cells)}::bigint,
        ${JSON.stringify(cells)}::text::json)`,
  );
  await tx.execute(sql`
    insert into kpi_cubes (office_id, cube, grain, starts_on, count, cells) values ${sql.join(values, sql`, `)}
    on conflict (office_id, cube, grain, starts_on) do update set count = excluded.count, cells = excluded.cells`);
}

async function keepSome(tx: Db, cube: CubeName, { officeId, days }: Days): Promise<void> {
  const before = await readKept(tx, officeId, cube, 'day', days);
  const after = await readDayCells(tx, cube, { officeId, days });
  const changed = days.filter(
    day => JSON.stringify(before.get(day) ?? []) !== JSON.stringify(after.get(day) ?? []),
  );
  if (changed.length === 0) return;
  await put(tx, officeId, cube, 'day', new Map(changed.map(day => [day, after.get(day) ?? []])));
  const byMonth = new Map<Day, Day[]>();
  for (const day of changed) {
    const month = startOf('month', day);
    byMonth.set(month, [...(byMonth.get(month) ?? []), day]);
  }
  const months = await readKept(tx, officeId, cube, 'month', [...byMonth.keys()]);
  const monthRows = new Map<Day, Cell[]>();
  for (const [month, own] of byMonth) {
    const parts: CellsPart[] = own.flatMap(day => [
      { cells: before.get(day) ?? [], sign: -1, ofDay: true },
      { cells: after.get(day) ?? [], sign: 1, ofDay: true },
    ]);
    monthRows.set(month, sumOfCells([{ cells: months.get(month) ?? [], sign: 1, ofDay: false }, ...parts]));
  }
  await put(tx, officeId, cube, 'month', monthRows);
}

/**
 * Computes days of a cube anew from what they are made of, and their months by the difference. Doing it twice is doing
 * it once. Under `lockFigures`.
 */
export async function keepDays(tx: Db, cube: CubeName, { officeId, days }: Days): Promise<void> {
  const sorted = [...days].sort();
  for (let first = 0; first < sorted.length; first += AT_ONCE) {
    await keepSome(tx, cube, { officeId, days: sorted.slice(first, first + AT_ONCE) });
  }
}
