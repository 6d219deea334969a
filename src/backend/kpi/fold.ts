import { sql } from 'drizzle-orm';
import type { Day } from '../../domain/calendar/day.ts';
import { type Db, rowsOf } from '../db/db.ts';
import type { Cell, Grain } from '../db/schema/kpi.ts';
import { addToCells, countOf, type Measure, startOf } from './cells.ts';
import { insertHistograms } from './rebuildSql.ts';

/** Any number that only folding uses: one server folds at a time, the others leave it to it. */
const FOLD_LOCK = 7_231_006;

const GRAINS: readonly Grain[] = ['day', 'month'];

interface Place {
  officeId: string;
  stage: string;
  grain: Grain;
  startsOn: Day;
}

async function addTo(tx: Db, place: Place, measures: readonly Measure[]): Promise<void> {
  const { officeId, stage, grain, startsOn } = place;
  const row = sql`office_id = ${officeId}::uuid and stage = ${stage} and grain = ${grain}
    and starts_on = ${startsOn}::date`;
  const [found] = await rowsOf<{ cells: string }>(
    tx,
    sql`select cells::text as cells from kpi_histograms where ${row}`,
  );
  const cells = addToCells(found ? (JSON.parse(found.cells) as Cell[]) : [], grain, measures);
  if (cells.length === 0) {
    await tx.execute(sql`delete from kpi_histograms where ${row}`);
    return;
  }
  await tx.execute(sql`
    insert into kpi_histograms (office_id, stage, grain, starts_on, count, cells)
    values (${officeId}::uuid, ${stage}, ${grain}, ${startsOn}::date, ${countOf(cells)}::bigint,
      ${JSON.stringify(cells)}::text::json)
    on conflict (office_id, stage, grain, starts_on) do update set count = excluded.count, cells = excluded.cells`);
}

/** The rows that measures change, each with its measures. */
function byRow(gone: readonly (Measure & { officeId: string })[]): Map<string, [Place, Measure[]]> {
  const rows = new Map<string, [Place, Measure[]]>();
  for (const measure of gone) {
    const { officeId, stage, day } = measure;
    for (const grain of GRAINS) {
      const startsOn = startOf(grain, day);
      const key = [officeId, stage, grain, startsOn].join('\0');
      const row = rows.get(key) ?? [{ officeId, stage, grain, startsOn }, []];
      row[1].push(measure);
      rows.set(key, row);
    }
  }
  return rows;
}

/**
 * Moves what closing and voiding cases left behind into the histograms, in one transaction; no figure changes by it.
 * Answers how many lines were moved.
 */
export async function foldDeltas(db: Db): Promise<number> {
  return db.transaction(async tx => {
    const [lock] = await rowsOf<{ mine: boolean }>(
      tx,
      sql`select pg_try_advisory_xact_lock(${FOLD_LOCK}) as mine`,
    );
    if (!lock?.mine) return 0;
    // Before the cells are read: computing them anew waits for us, or we for it.
    await tx.execute(sql`lock table kpi_histograms in row exclusive mode`);
    const gone = await rowsOf<Measure & { officeId: string; lines: number }>(
      tx,
      sql`with gone as (delete from kpi_deltas returning *)
        select office_id::text as "officeId", day::text as day, stage, item_code as "itemCode", channel, lane, minutes,
          sum(count)::int as count, sum(on_time)::int as "onTime", sum(with_due)::int as "withDue",
          count(*)::int as lines
        from gone group by office_id, day, stage, item_code, channel, lane, minutes`,
    );
    for (const [place, measures] of byRow(gone).values()) await addTo(tx, place, measures);
    return gone.reduce((sum, { lines }) => sum + lines, 0);
  });
}

/** Computes an office's histograms anew from its cases. One snapshot: what closes meanwhile leaves its line behind. */
export async function rebuildHistograms(db: Db, officeId: string): Promise<void> {
  await db.transaction(
    async tx => {
      await tx.execute(sql`lock table kpi_histograms in share row exclusive mode`);
      await tx.execute(sql`delete from kpi_deltas where office_id = ${officeId}::uuid`);
      await tx.execute(sql`delete from kpi_histograms where office_id = ${officeId}::uuid`);
      await tx.execute(insertHistograms(sql`c.office_id = ${officeId}::uuid`));
    },
    { isolationLevel: 'repeatable read' },
  );
}
