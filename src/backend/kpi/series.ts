import { type SQL, sql } from 'drizzle-orm';
import { addDays, type Day, monthOf } from '../../domain/calendar/day.ts';
import { type Db, rowsOf } from '../db/db.ts';
import { groupBuckets, readBuckets } from './buckets.ts';
import type { GroupRow } from './keys.ts';

const days = (months: readonly Day[]): SQL =>
  sql`(${sql.join(
    months.map(month => sql`${month}::date`),
    sql`, `,
  )})`;

const inMonths = (officeId: string, months: readonly Day[]): SQL =>
  sql`office_id = ${officeId}::uuid and month in ${days(months)}`;

async function monthsOf(db: Db, query: SQL): Promise<Day[]> {
  return (await rowsOf<{ month: Day }>(db, query)).map(row => row.month);
}

const monthsBetween = (from: Day, to: Day): Day[] => {
  const months: Day[] = [];
  const next = (month: Day): Day => `${monthOf(addDays(month, 31))}-01`;
  for (let month = `${monthOf(from)}-01`; month <= to; month = next(month)) months.push(month);
  return months;
};

/**
 * Reads months from their buckets once and keeps them. The lock makes folding wait: what it then adds throws the month
 * away again.
 */
async function keep(db: Db, officeId: string, months: readonly Day[]): Promise<void> {
  await db.transaction(async tx => {
    await tx.execute(sql`lock table kpi_series in share row exclusive mode`);
    await tx.execute(sql`delete from kpi_series where ${inMonths(officeId, months)}`);
    await tx.execute(sql`
      insert into kpi_series
        (office_id, month, item_code, count, on_time, with_due, p50_bucket, p90_bucket)
      select ${officeId}::uuid, (month || '-01')::date, item, count, "onTime", "withDue", p50, p90
      from (${groupBuckets(['month', 'item'], inMonths(officeId, months), ['kpi_buckets'])}) g`);
    await tx.execute(sql`
      insert into kpi_series (office_id, month, item_code, count, on_time, with_due)
      select ${officeId}::uuid, m, '', 0, 0, 0 from (values ${sql.join(
        months.map(month => sql`(${month}::date)`),
        sql`, `,
      )}) as v(m)`);
  });
}

interface Look {
  rows: GroupRow[];
  /** Months that are neither kept nor counted anew: `rows` lacks them. */
  missing: Day[];
}

const placeOf = (row: GroupRow) => `${row.month} ${row.item}`;

/** What is kept, and anew the months with lines that are not folded yet; in one snapshot, or folding slips between. */
async function look(db: Db, officeId: string, from: Day, to: Day): Promise<Look> {
  const ofRange = sql`office_id = ${officeId}::uuid
    and month between ${`${monthOf(from)}-01`}::date and ${to}::date`;
  const read = async (tx: Db): Promise<Look> => {
    const live = await monthsOf(
      tx,
      sql`select distinct month::text as month from kpi_deltas where ${ofRange}`,
    );
    const kept = await rowsOf<GroupRow>(
      tx,
      sql`select month::text as month, item_code as item, count::int, on_time::int as "onTime",
          with_due::int as "withDue", p50_bucket as p50, p90_bucket as p90
        from kpi_series where ${ofRange}`,
    );
    const known = new Set([...live, ...kept.filter(row => row.item === '').map(row => row.month)]);
    const rows = kept
      .filter(({ month, item }) => item !== '' && !live.includes(month ?? ''))
      .map(row => ({ ...row, month: row.month?.slice(0, 7) ?? '' }));
    if (live.length > 0) rows.push(...(await readAnew(tx, officeId, live)));
    return { rows, missing: monthsBetween(from, to).filter(month => !known.has(month)) };
  };
  return db.transaction(read, { isolationLevel: 'repeatable read' });
}

async function readAnew(tx: Db, officeId: string, months: readonly Day[]) {
  const rows = await readBuckets(tx, ['month', 'item'], inMonths(officeId, months));
  return rows.map(row => ({ ...row, month: row.month ?? '' }));
}

/** Whole months by month and item, percentiles as buckets. */
export async function readSeries(db: Db, officeId: string, from: Day, to: Day): Promise<GroupRow[]> {
  let { rows, missing } = await look(db, officeId, from, to);
  if (missing.length > 0) {
    await keep(db, officeId, missing);
    ({ rows, missing } = await look(db, officeId, from, to));
  }
  // Folded again in that very moment.
  if (missing.length > 0) rows.push(...(await readAnew(db, officeId, missing)));
  return rows.sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
}
