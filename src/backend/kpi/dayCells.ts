import { sql } from 'drizzle-orm';
import type { Day } from '../../domain/calendar/day.ts';
import { type Db, rowsOf } from '../db/db.ts';
import type { Cell } from '../db/schema/kpi.ts';
import { CUBES, type Cube, type CubeName, type Days } from './cubes.ts';

interface CellRow {
  day: Day;
  place: string;
  figures: string;
  values: string;
  counts: string;
}

/** A cube's cells of some days, from what they are made of. Days without anything are not in it. */
export async function readDayCells(tx: Db, name: CubeName, of: Days): Promise<Map<Day, Cell[]>> {
  const days = new Map<Day, Cell[]>();
  if (of.days.length === 0) return days;
  const cube: Cube = CUBES[name];
  const sums = cube.figures.map((_, n) => sql.raw(`sum(f${n})::float8`));
  const grouped = cube.figures.map((_, n) => sql.raw(`sum(f${n}) as f${n}`));
  // First how often each value came, so that the long lists are short ones.
  const rows = await rowsOf<CellRow>(
    tx,
    sql`with counted as (
        select day, place, value, count(value) as n, ${sql.join(grouped, sql`, `)}
        from (${cube.source(of)}) source group by day, place, value)
      select day::text as day, array_to_json(place)::text as place,
        json_build_array(${sql.join(sums, sql`, `)})::text as figures,
        coalesce(json_agg(value order by value) filter (where value is not null), '[]'::json)::text as values,
        coalesce(json_agg(n order by value) filter (where value is not null), '[]'::json)::text as counts
      from counted group by day, place order by day, place collate "C"`,
  );
  for (const row of rows) {
    const cell = [row.place, row.figures, row.values, row.counts].map(text => JSON.parse(text)) as Cell;
    const cells = days.get(row.day) ?? [];
    cells.push(cell);
    days.set(row.day, cells);
  }
  return days;
}
