import type { ProcessingRow } from '../../../src/contract/kpi.ts';
import type { Run } from '../bare/driver.ts';
import { type Figure, single } from '../figures/figure.ts';
import { type Call, expectStatus } from '../load/httpClient.ts';
import { timed } from '../load/interleave.ts';
import type { Kind } from '../options.ts';

/** Where the very minutes lie: the cases of an office, or facts that were made without cases. */
export type Scanned = 'cases' | 'case_facts';

const SCAN = {
  cases: `select item_code as item, count(*)::int as count,
      percentile_disc(0.5) within group (order by processing_minutes)::int as p50,
      percentile_disc(0.9) within group (order by processing_minutes)::int as p90
    from cases where processing_minutes is not null and status in ('issued','delivered','rejected','returned','revoked')
      and closed_at >= $1::timestamptz and closed_at < ($2::date + 1)::text::timestamptz group by 1 order by 1`,
  case_facts: `select item_code as item, count(*)::int as count,
      percentile_disc(0.5) within group (order by minutes)::int as p50,
      percentile_disc(0.9) within group (order by minutes)::int as p90
    from case_facts where minutes is not null and closed_on between $1::date and $2::date group by 1 order by 1`,
};

const offBy = (given: number | null, exact: number): number =>
  exact === 0 ? Math.abs(given ?? 1) : Math.abs((given ?? 0) / exact - 1);

/** The kept percentiles of a long period beside the full scan of the same run: how far off, and what the scan took. */
export async function checkFullScan(
  kind: Kind,
  call: Call,
  run: Run,
  { from, to, scanned }: { from: string; to: string; scanned: Scanned },
): Promise<Figure[]> {
  const path = `/kpi/processing-time?from=${from}&to=${to}&groupBy=item`;
  const kept = expectStatus(await call('manager', 'GET', path), 200).body as ProcessingRow[];
  let rows: Record<string, unknown>[] = [];
  const start = scanned === 'cases' ? `${from}T00:00:00+08:00` : from;
  const took = await timed(async () => {
    rows = await run({
      sql: SCAN[scanned].replace('::text::timestamptz', `::timestamp at time zone interval '8 hours'`),
      params: [start, to],
    });
  });
  let most = 0;
  for (const row of rows) {
    const own = kept.find(each => each.item === row.item);
    if (own?.count !== Number(row.count))
      throw new Error(`${row.item}: ${own?.count} kept, ${row.count} scanned`);
    most = Math.max(most, offBy(own.p50, Number(row.p50)), offBy(own.p90, Number(row.p90)));
  }
  if (rows.length !== kept.length) throw new Error(`${kept.length} items kept, ${rows.length} scanned`);
  const counted = rows.reduce((sum, row) => sum + Number(row.count), 0);
  return [
    single('percentiles off the full scan', most * 100, '%', 1, {
      database: kind,
      note: `${counted} cases, counts equal; the scan took ${took.toFixed(0)} ms`,
    }),
  ];
}
