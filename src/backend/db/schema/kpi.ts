import { bigint, date, index, integer, json, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { id, officeId } from './columns.ts';

/**
 * What closing a case adds to the figures, and what voiding it takes away again: appended in the case's own
 * transaction (no row that everybody locks), folded into `kpi_histograms` a little later. A figure is the sum of both.
 * `stage` is '' for the whole case, else the stage's name; `minutes` are working minutes; `day` is the office day of
 * the closing.
 */
export const kpiDeltas = pgTable(
  'kpi_deltas',
  {
    id: id(),
    officeId: officeId(),
    caseId: uuid('case_id').notNull(),
    day: date('day', { mode: 'string' }).notNull(),
    itemCode: text('item_code').notNull(),
    stage: text('stage').notNull(),
    channel: text('channel').notNull(),
    lane: text('lane').notNull(),
    minutes: integer('minutes').notNull(),
    count: integer('count').notNull(),
    onTime: integer('on_time').notNull(),
    /** Cases that had a due date: the denominator of the on-time rate. */
    withDue: integer('with_due').notNull(),
  },
  t => [index('kpi_deltas_day').on(t.officeId, t.day)],
);

/** One item × channel × lane: on time, with a due date, then the values in ascending order and how often each came. */
export type Cell = [
  itemCode: string,
  channel: string,
  lane: string,
  onTime: number,
  withDue: number,
  values: number[],
  counts: number[],
];

/** Days hold the minutes as they are, months the buckets of domain/kpi (at most 1 % off, and few). */
export type Grain = 'day' | 'month';

/**
 * The folded figures: of each stage ('' is the whole case) a row a day and a row a month, with everything that was
 * measured in it. Some hundred rows answer any question about years, however many cases there were.
 */
export const kpiHistograms = pgTable(
  'kpi_histograms',
  {
    officeId: officeId(),
    stage: text('stage').notNull(),
    grain: text('grain').$type<Grain>().notNull(),
    startsOn: date('starts_on', { mode: 'string' }).notNull(),
    /** Of all cells together. */
    count: bigint('count', { mode: 'number' }).notNull(),
    cells: json('cells').$type<Cell[]>().notNull(),
  },
  t => [primaryKey({ columns: [t.officeId, t.stage, t.grain, t.startsOn] })],
);
