import { sql } from 'drizzle-orm';
import { addDays, type Day, monthOf } from '../../domain/calendar/day.ts';
import { type Db, rowsOf } from '../db/db.ts';
import { CUBE_NAMES, type CubeName } from './cubes.ts';
import { lockFigures, putCursor, readLogEnd } from './cursor.ts';
import { officeDay, putFacts } from './factsSql.ts';
import { keepDays } from './keepDays.ts';

/** The first and the last day on which anything of an office counts; null of an empty one. */
async function readSpan(tx: Db, officeId: string): Promise<{ from: Day; to: Day } | null> {
  const office = sql`office_id = ${officeId}::uuid`;
  const [row] = await rowsOf<{ from: Day | null; to: Day | null }>(
    tx,
    sql`select min(day)::text as from, max(day)::text as to from (
      select min(received_on) as day from case_facts where ${office}
      union all select max(received_on) from case_facts where ${office}
      union all select min(accepted_on) from case_facts where ${office}
      union all select max(accepted_on) from case_facts where ${office}
      union all select min(closed_on) from case_facts where ${office}
      union all select max(closed_on) from case_facts where ${office}
      union all select min(service_day) from tickets where ${office}
      union all select max(service_day) from tickets where ${office}
      union all select min(${officeDay('closed_at')}) from history_cases where ${office}
      union all select max(${officeDay('closed_at')}) from history_cases where ${office}) days`,
  );
  return row?.from && row.to ? { from: row.from, to: row.to } : null;
}

function daysByMonth({ from, to }: { from: Day; to: Day }): Day[][] {
  const months: Day[][] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const last = months.at(-1);
    if (last?.[0] !== undefined && monthOf(last[0]) === monthOf(day)) last.push(day);
    else months.push([day]);
  }
  return months;
}

/** Computes cubes of an office anew, whole: month by month, so that memory stays flat. Under `lockFigures`. */
export async function rebuildCubes(tx: Db, officeId: string, cubes: readonly CubeName[]): Promise<void> {
  for (const cube of cubes) {
    await tx.execute(sql`delete from kpi_cubes where office_id = ${officeId}::uuid and cube = ${cube}`);
  }
  const span = await readSpan(tx, officeId);
  if (span === null) return;
  for (const days of daysByMonth(span)) {
    for (const cube of cubes) await keepDays(tx, cube, { officeId, days });
  }
}

/** Computes all figures of an office anew from its cases, numbers and old logs, in the caller's transaction. */
export async function rebuildFigures(tx: Db, officeId: string, now: number): Promise<void> {
  await lockFigures(tx, officeId);
  const end = await readLogEnd(tx, officeId);
  await tx.execute(sql`delete from case_facts where office_id = ${officeId}::uuid`);
  await tx.execute(putFacts(sql`c.office_id = ${officeId}::uuid`));
  await tx.execute(sql`analyze case_facts`);
  await rebuildCubes(tx, officeId, CUBE_NAMES);
  await putCursor(tx, officeId, end, now);
}
