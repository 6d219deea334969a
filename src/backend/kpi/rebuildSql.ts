import { type SQL, sql } from 'drizzle-orm';
import { measuredCases, measuredStages } from './exact.ts';

/** Doublings above 255 that 31-bit minutes can reach. */
const DOUBLINGS = Array.from({ length: 23 }, (_, n) => n);

/** `bucketOf` of domain/kpi in SQL, for whole minutes: as many buckets a doubling as there are values below 128. */
export function bucketSql(minutes: SQL): SQL {
  const doublings = sql`(case ${sql.join(
    DOUBLINGS.map(n => sql`when ${minutes} < ${sql.raw(String(256 * 2 ** n))} then ${sql.raw(String(n))}`),
    sql` `,
  )} end)`;
  return sql`(${doublings} * 128 + (${minutes} >> ${doublings}))`;
}

/** Every bucket of an office, from its cases and their stages. */
export function insertBuckets(officeId: string): SQL {
  const ofOffice = sql`c.office_id = ${officeId}::uuid`;
  return sql`
    insert into kpi_buckets (office_id, month, item_code, stage, channel, lane, bucket, count, on_time, with_due)
    select office_id, (month || '-01')::date, item, stage, channel, lane, ${bucketSql(sql.raw('minutes'))} as bucket,
      count(*), count(*) filter (where on_time), count(on_time)
    from (
      select * from (${measuredCases(ofOffice)}) whole
      union all
      select * from (${measuredStages(ofOffice)}) staged
    ) m
    group by office_id, month, item, stage, channel, lane, bucket`;
}
