import { sql } from 'drizzle-orm';
import { bigint, date, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { id, officeId } from './columns.ts';

/**
 * What closing a case adds to the figures, and what voiding it takes away again: appended in the case's own
 * transaction (no row that everybody locks), folded into `kpi_buckets` a little later. A figure is the sum of both.
 * `stage` is '' for the whole case, else the stage's name; `minutes` are working minutes.
 */
export const kpiDeltas = pgTable(
  'kpi_deltas',
  {
    id: id(),
    officeId: officeId(),
    caseId: uuid('case_id').notNull(),
    month: date('month', { mode: 'string' }).notNull(),
    itemCode: text('item_code').notNull(),
    stage: text('stage').notNull(),
    channel: text('channel').notNull(),
    lane: text('lane').notNull(),
    bucket: integer('bucket').notNull(),
    count: integer('count').notNull(),
    onTime: integer('on_time').notNull(),
    /** Cases that had a due date: the denominator of the on-time rate. */
    withDue: integer('with_due').notNull(),
  },
  t => [index('kpi_deltas_month').on(t.officeId, t.month)],
);

export const kpiBuckets = pgTable(
  'kpi_buckets',
  {
    officeId: officeId(),
    month: date('month', { mode: 'string' }).notNull(),
    itemCode: text('item_code').notNull(),
    stage: text('stage').notNull(),
    channel: text('channel').notNull(),
    lane: text('lane').notNull(),
    bucket: integer('bucket').notNull(),
    count: bigint('count', { mode: 'number' }).notNull(),
    onTime: bigint('on_time', { mode: 'number' }).notNull().default(sql`0`),
    withDue: bigint('with_due', { mode: 'number' }).notNull().default(sql`0`),
  },
  t => [primaryKey({ columns: [t.officeId, t.stage, t.month, t.itemCode, t.channel, t.lane, t.bucket] })],
);

/**
 * The series that everyone opens first, by month and item, kept ready: percentiles of a month are read from its buckets
 * once and thrown away when the month changes. A row with an empty item says that its month is complete.
 */
export const kpiSeries = pgTable(
  'kpi_series',
  {
    officeId: officeId(),
    month: date('month', { mode: 'string' }).notNull(),
    itemCode: text('item_code').notNull(),
    count: bigint('count', { mode: 'number' }).notNull(),
    onTime: bigint('on_time', { mode: 'number' }).notNull(),
    withDue: bigint('with_due', { mode: 'number' }).notNull(),
    p50Bucket: integer('p50_bucket'),
    p90Bucket: integer('p90_bucket'),
  },
  t => [primaryKey({ columns: [t.officeId, t.month, t.itemCode] })],
);
