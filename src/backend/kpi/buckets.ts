import { type SQL, sql } from 'drizzle-orm';
import type { ProcessingKey } from '../../contract/kpi.ts';
import { type Db, rowsOf } from '../db/db.ts';
import { columns, type GroupRow } from './keys.ts';

const SOURCES: Record<ProcessingKey, SQL> = {
  month: sql.raw(`to_char(month, 'YYYY-MM') as month`),
  item: sql.raw('item_code as item'),
  stage: sql.raw('stage'),
  channel: sql.raw('channel'),
  lane: sql.raw('lane'),
};

/** Whole cases have the stage ''; a figure is the sum of what is folded and what is not yet. */
type Table = 'kpi_buckets' | 'kpi_deltas';

const rowsOfTable = (table: Table, keys: readonly ProcessingKey[], condition: SQL): SQL => {
  const list = [...keys.map(key => SOURCES[key]), sql.raw('bucket, count, on_time, with_due')];
  const whole = keys.includes('stage') ? sql`stage <> ''` : sql`stage = ''`;
  return sql`select ${sql.join(list, sql`, `)} from ${sql.raw(table)} where ${whole} and ${condition}`;
};

/**
 * Groups with the buckets in which their nearest-rank percentiles lie: the first bucket up to which at least p % of
 * the group was counted.
 */
export function groupBuckets(
  keys: readonly ProcessingKey[],
  condition: SQL,
  tables: readonly Table[] = ['kpi_buckets', 'kpi_deltas'],
): SQL {
  const by = columns(keys);
  const isGrouped = keys.length > 0;
  const lead = isGrouped ? sql`${by}, ` : sql``;
  const partition = isGrouped ? sql`partition by ${by}` : sql``;
  return sql`
    select ${lead} max(total)::int as count, sum(on_time)::int as "onTime", sum(with_due)::int as "withDue",
      min(bucket) filter (where reached * 100 >= total * 50) as p50,
      min(bucket) filter (where reached * 100 >= total * 90) as p90
    from (
      select ${lead} bucket, on_time, with_due,
        sum(count) over (${partition} order by bucket) as reached, sum(count) over (${partition}) as total
      from (
        select ${lead} bucket, sum(count) as count, sum(on_time) as on_time, sum(with_due) as with_due
        from (${sql.join(
          tables.map(table => rowsOfTable(table, keys, condition)),
          sql` union all `,
        )}) counted
        group by ${lead} bucket
        having sum(count) > 0
      ) summed
    ) ranked
    ${isGrouped ? sql`group by ${by} order by ${by}` : sql``}`;
}

export async function readBuckets(
  db: Db,
  keys: readonly ProcessingKey[],
  condition: SQL,
): Promise<GroupRow[]> {
  const rows = await rowsOf<GroupRow>(db, groupBuckets(keys, condition));
  return rows.filter(row => row.count !== null);
}
