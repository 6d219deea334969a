import { sql } from 'drizzle-orm';
import type { Day } from '../../domain/calendar/day.ts';
import { type Db, rowsOf } from '../db/db.ts';
import { CASE_CUBES, HALL_CUBES } from './cubes.ts';
import { isSamePlace, type LogPlace, lockFigures, putCursor, readCursor, readLogEnd } from './cursor.ts';
import { renewFacts } from './factChanges.ts';
import { keepDays } from './keepDays.ts';
import { rebuildCubes, rebuildFigures } from './rebuild.ts';

interface Changed {
  cases: string[];
  tickets: string[];
  hasImports: boolean;
}

/** Whom the log speaks of since a place in it. */
async function readChanged(tx: Db, officeId: string, since: LogPlace): Promise<Changed> {
  const rows = await rowsOf<{ type: string; id: string }>(
    tx,
    sql`select distinct subject_type as type, subject_id::text as id from events
      where office_id = ${officeId}::uuid and (seq > ${since.seq}::bigint or seq is null)
        and subject_type in ('case', 'ticket', 'case-import')`,
  );
  const idsOf = (type: string) => rows.filter(row => row.type === type).map(({ id }) => id);
  return {
    cases: idsOf('case').sort(),
    tickets: idsOf('ticket'),
    hasImports: idsOf('case-import').length > 0,
  };
}

async function readServiceDays(tx: Db, ids: readonly string[]): Promise<Day[]> {
  if (ids.length === 0) return [];
  const rows = await rowsOf<{ day: Day }>(
    tx,
    sql`select distinct service_day::text as day from tickets where id = any(${`{${ids.join()}}`}::uuid[])`,
  );
  return rows.map(({ day }) => day);
}

async function bringUp(tx: Db, officeId: string, since: LogPlace): Promise<void> {
  const changed = await readChanged(tx, officeId, since);
  const days = [...(await renewFacts(tx, officeId, changed.cases))];
  for (const cube of CASE_CUBES) await keepDays(tx, cube, { officeId, days });
  const serviceDays = await readServiceDays(tx, changed.tickets);
  for (const cube of HALL_CUBES) await keepDays(tx, cube, { officeId, days: serviceDays });
  if (changed.hasImports) await rebuildCubes(tx, officeId, ['history']);
}

/**
 * Brings an office's figures up to what its log says, and costs two short reads when they are there already. In one
 * transaction: a process that dies on the way has changed nothing, and the next one begins where the last had ended.
 * A second server waits, and then finds nothing left to do.
 */
export async function refreshFigures(db: Db, officeId: string, now: number): Promise<void> {
  if (isSamePlace(await readCursor(db, officeId), await readLogEnd(db, officeId))) return;
  await db.transaction(async tx => {
    await lockFigures(tx, officeId);
    const since = await readCursor(tx, officeId);
    // Before the rows are read: what is written meanwhile is behind this place, and read again.
    const end = await readLogEnd(tx, officeId);
    if (isSamePlace(since, end)) return;
    if (since === null) return rebuildFigures(tx, officeId, now);
    await bringUp(tx, officeId, since);
    await putCursor(tx, officeId, end, now);
  });
}
