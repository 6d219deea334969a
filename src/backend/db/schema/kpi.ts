import {
  bigint,
  boolean,
  date,
  index,
  integer,
  json,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import type { MonthReport } from '../../../contract/kpiReports.ts';
import type { ScoreFormula } from '../../../domain/kpi/score.ts';
import { day, id, instant, officeId } from './columns.ts';

/**
 * What each case gives to the figures (domain/kpi: `factOf`), derived from the case and its turns and never written by
 * hand. No row of a void case.
 */
export const caseFacts = pgTable(
  'case_facts',
  {
    caseId: uuid('case_id').primaryKey(),
    officeId: officeId(),
    itemCode: text('item_code').notNull(),
    channel: text('channel').notNull(),
    lane: text('lane').notNull(),
    enterpriseId: uuid('enterprise_id'),
    windowId: uuid('window_id'),
    personId: uuid('person_id').notNull(),
    receivedOn: day('received_on').notNull(),
    acceptedOn: day('accepted_on'),
    closedOn: day('closed_on'),
    outcome: text('outcome'),
    measured: boolean('measured').notNull(),
    minutes: integer('minutes'),
    punctuality: text('punctuality'),
    legalPunctuality: text('legal_punctuality'),
    committedDays: integer('committed_days').notNull(),
    legalDays: integer('legal_days').notNull(),
    windowMinutes: integer('window_minutes').notNull(),
    reviewMinutes: integer('review_minutes').notNull(),
    officeMinutes: integer('office_minutes').notNull(),
    applicantMinutes: integer('applicant_minutes').notNull(),
    stoppedMinutes: integer('stopped_minutes').notNull(),
    stages: json('stages').$type<[name: string, minutes: number][]>().notNull(),
    visits: integer('visits').notNull(),
    corrections: integer('corrections').notNull(),
    deferred: boolean('deferred').notNull(),
  },
  t => [
    index('case_facts_received').on(t.officeId, t.receivedOn),
    index('case_facts_accepted').on(t.officeId, t.acceptedOn),
    index('case_facts_closed').on(t.officeId, t.closedOn),
  ],
);

/** A place in a cube, its sums, then the measured values in ascending order and how often each came. */
export type Cell = [place: string[], figures: number[], values: number[], counts: number[]];

/** Days hold values as they are, months the buckets of domain/kpi (at most 1 % off, and few). */
export type Grain = 'day' | 'month';

/**
 * The kept figures: of each cube a row a day and a row a month. Some hundred rows answer any question about years,
 * however many cases there were. Days are made from the facts, months from their days.
 */
export const kpiCubes = pgTable(
  'kpi_cubes',
  {
    officeId: officeId(),
    cube: text('cube').notNull(),
    grain: text('grain').$type<Grain>().notNull(),
    startsOn: date('starts_on', { mode: 'string' }).notNull(),
    /** Values of all cells together. */
    count: bigint('count', { mode: 'number' }).notNull(),
    cells: json('cells').$type<Cell[]>().notNull(),
  },
  t => [primaryKey({ columns: [t.officeId, t.cube, t.grain, t.startsOn] })],
);

/** How far in the office's log the figures have come. */
export const kpiCursors = pgTable('kpi_cursors', {
  officeId: uuid('office_id').primaryKey(),
  /** The last line with a number that is in them… */
  seq: bigint('seq', { mode: 'number' }).notNull(),
  /** …and which lines without one: how many, and the last. */
  unsealed: text('unsealed').notNull(),
  asOf: instant('as_of').notNull(),
  /** Which making of them: a program that makes them otherwise makes them anew. */
  making: integer('making').notNull().default(1),
});

/** A month's report as it was made: content and names as of then, never made again. */
export const kpiReports = pgTable(
  'kpi_reports',
  {
    id: id(),
    officeId: officeId(),
    /** YYYY-MM */
    month: text('month').notNull(),
    madeAt: instant('made_at').notNull(),
    content: json('content').$type<MonthReport>().notNull(),
  },
  t => [unique('kpi_reports_month').on(t.officeId, t.month)],
);

/** A set of filters that somebody has named. */
export const kpiViews = pgTable(
  'kpi_views',
  {
    id: id(),
    officeId: officeId(),
    name: text('name').notNull(),
    /** The address's query, without `?`. */
    query: text('query').notNull(),
    ownerId: uuid('owner_id').notNull(),
    shared: boolean('shared').notNull(),
    createdAt: instant('created_at').notNull(),
    removedAt: instant('removed_at'),
  },
  t => [index('kpi_views_owner').on(t.officeId, t.ownerId)],
);

/** How a month is scored: every version is kept, so that a month's score stays what it was. */
export const scoreFormulas = pgTable(
  'score_formulas',
  {
    id: id(),
    officeId: officeId(),
    version: integer('version').notNull(),
    parts: json('parts').$type<ScoreFormula>().notNull(),
    reason: text('reason').notNull(),
    actorId: uuid('actor_id').notNull(),
    at: instant('at').notNull(),
  },
  t => [unique('score_formulas_version').on(t.officeId, t.version)],
);
