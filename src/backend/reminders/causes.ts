import { sql } from 'drizzle-orm';
import type { ClockSettings, OverdueCauseCount } from '../../contract/clocks.ts';
import { type Db, rowsOf } from '../db/db.ts';

const YEAR_MS = 365 * 86_400_000;

/** The office's list with how often each was named; a code that was taken off the list still shows what it has. */
export async function countCauses(
  db: Db,
  officeId: string,
  causes: ClockSettings['overdueCauses'],
  now: number,
): Promise<OverdueCauseCount[]> {
  const since = new Date(now - YEAR_MS).toISOString();
  const rows = await rowsOf<{ code: string; open: number; closed: number }>(
    db,
    sql`select overdue_cause as code, count(*) filter (where closed_at is null)::int as open,
        count(*) filter (where closed_at >= ${since}::timestamptz)::int as closed
      from cases where office_id = ${officeId}::uuid and overdue_cause is not null group by 1`,
  );
  const counts = new Map(rows.map(row => [row.code, row]));
  const gone = rows.filter(row => !causes.some(({ code }) => code === row.code));
  return [...causes, ...gone.map(({ code }) => ({ code, zh: code, en: code }))].map(cause => ({
    ...cause,
    open: counts.get(cause.code)?.open ?? 0,
    closed: counts.get(cause.code)?.closed ?? 0,
  }));
}
