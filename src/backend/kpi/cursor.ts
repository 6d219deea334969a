import { sql } from 'drizzle-orm';
import { type Db, rowsOf } from '../db/db.ts';

/** Counted up whenever a fact or a cube is made otherwise: what an earlier program has kept is then made anew. */
export const MAKING = 3;

/** How far the log has come, or the figures in it: the last numbered line, and which have no number yet. */
export interface LogPlace {
  seq: number;
  unsealed: string;
}

/** Any number that only the figures use: who computes an office's figures does so alone. */
const FIGURES_LOCK = 7_231_006;

export const lockFigures = (tx: Db, officeId: string): Promise<unknown> =>
  tx.execute(sql`select pg_advisory_xact_lock(${FIGURES_LOCK}, hashtext(${officeId}))`);

export async function readLogEnd(tx: Db, officeId: string): Promise<LogPlace> {
  const [row] = await rowsOf<{ seq: string; n: string; last: string | null }>(
    tx,
    sql`select coalesce((select seq from event_chains where office_id = ${officeId}::uuid), 0)::text as seq,
        count(*)::text as n, max(id::text) as last
      from events where office_id = ${officeId}::uuid and seq is null`,
  );
  return { seq: Number(row?.seq ?? 0), unsealed: row?.last ? `${row.n} ${row.last}` : '' };
}

export async function readCursor(tx: Db, officeId: string): Promise<LogPlace | null> {
  const [row] = await rowsOf<{ seq: string; unsealed: string }>(
    tx,
    sql`select seq::text as seq, unsealed from kpi_cursors
      where office_id = ${officeId}::uuid and making = ${MAKING}`,
  );
  return row ? { seq: Number(row.seq), unsealed: row.unsealed } : null;
}

export const putCursor = (tx: Db, officeId: string, { seq, unsealed }: LogPlace, now: number) =>
  tx.execute(sql`
    insert into kpi_cursors (office_id, seq, unsealed, as_of, making)
    values (${officeId}::uuid, ${seq}::bigint, ${unsealed}, ${new Date(now).toISOString()}::timestamptz,
      ${MAKING})
    on conflict (office_id) do update set seq = excluded.seq, unsealed = excluded.unsealed, as_of = excluded.as_of,
      making = excluded.making`);

/** Whether two places in the log are the same. */
export const isSamePlace = (a: LogPlace | null, b: LogPlace): boolean =>
  a !== null && a.seq === b.seq && a.unsealed === b.unsealed;
