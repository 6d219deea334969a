import { sql } from 'drizzle-orm';
import type { HistorySummary } from '../../contract/caseImports.ts';
import { type Db, rowsOf } from '../db/db.ts';

interface Figures {
  year: number;
  received: number;
  closed: number;
  onTime: number;
  withDue: number;
  p50: number | null;
  p90: number | null;
}

/**
 * Imported cases year by year of their receipt, by the office's clock. Their times are elapsed, not working, minutes: the
 * ledger does not say when its office was open. They are never added to the figures of this system's own cases.
 */
export async function readHistorySummary(db: Db, officeId: string): Promise<HistorySummary> {
  const rows = await rowsOf<Figures>(
    db,
    sql`select extract(year from h.received_at at time zone 'Asia/Shanghai')::int as year,
          count(*)::int as received,
          count(h.closed_at)::int as closed,
          (count(*) filter (where h.on_time))::int as "onTime",
          count(h.on_time)::int as "withDue",
          (percentile_disc(0.5) within group (order by h.elapsed_ms) / 60000.0)::float8 as p50,
          (percentile_disc(0.9) within group (order by h.elapsed_ms) / 60000.0)::float8 as p90
        from history_cases h join case_imports i on i.id = h.import_id and i.state = 'in-force'
        where h.office_id = ${officeId}::uuid
        group by 1 order by 1`,
  );
  return { imported: true, rows, unit: 'elapsed-minutes' };
}
