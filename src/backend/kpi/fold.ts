import { sql } from 'drizzle-orm';
import { type Db, rowsOf } from '../db/db.ts';
import { insertBuckets } from './rebuildSql.ts';

/** Any number that only folding uses: one server folds at a time, the others leave it to it. */
const FOLD_LOCK = 7_231_006;

/**
 * Moves what closing and voiding cases left behind into the buckets, in one transaction; no figure changes by it.
 * Answers how many lines were moved.
 */
export async function foldDeltas(db: Db): Promise<number> {
  return db.transaction(async tx => {
    const [lock] = await rowsOf<{ mine: boolean }>(
      tx,
      sql`select pg_try_advisory_xact_lock(${FOLD_LOCK}) as mine`,
    );
    if (!lock?.mine) return 0;
    const touched = await rowsOf<{ officeId: string; month: string; moved: number }>(
      tx,
      sql`with gone as (delete from kpi_deltas returning *),
        added as (
          insert into kpi_buckets
            (office_id, month, item_code, stage, channel, lane, bucket, count, on_time, with_due)
          select office_id, month, item_code, stage, channel, lane, bucket,
            sum(count), sum(on_time), sum(with_due)
          from gone group by office_id, month, item_code, stage, channel, lane, bucket
          on conflict (office_id, stage, month, item_code, channel, lane, bucket) do update set
            count = kpi_buckets.count + excluded.count,
            on_time = kpi_buckets.on_time + excluded.on_time,
            with_due = kpi_buckets.with_due + excluded.with_due
          returning 1)
        select office_id::text as "officeId", month::text as month, count(*)::int as moved
        from gone group by office_id, month`,
    );
    for (const { officeId, month } of touched) {
      const ofMonth = sql`office_id = ${officeId}::uuid and month = ${month}::date`;
      await tx.execute(
        sql`delete from kpi_buckets where ${ofMonth} and count = 0 and on_time = 0 and with_due = 0`,
      );
      await tx.execute(sql`delete from kpi_series where ${ofMonth}`);
    }
    return touched.reduce((sum, { moved }) => sum + moved, 0);
  });
}

/** Computes an office's buckets anew from its cases. One snapshot: what closes meanwhile leaves its line behind. */
export async function rebuildBuckets(db: Db, officeId: string): Promise<void> {
  await db.transaction(
    async tx => {
      await tx.execute(sql`lock table kpi_buckets, kpi_series in share row exclusive mode`);
      for (const table of ['kpi_deltas', 'kpi_buckets', 'kpi_series']) {
        await tx.execute(sql`delete from ${sql.raw(table)} where office_id = ${officeId}::uuid`);
      }
      await tx.execute(insertBuckets(officeId));
    },
    { isolationLevel: 'repeatable read' },
  );
}
