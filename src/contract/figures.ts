import { z } from 'zod';
import { COUNTED_CASES } from '../domain/kpi/caseFigures.ts';
import { TURNS } from '../domain/kpi/turns.ts';
import { DayString as Day, Instant } from './common.ts';

/** The cuts that can be asked for. `history`: cases of imported ledgers, by the clock and marked as such. */
export const FIGURE_CUBES = [
  'case',
  'handled',
  'enterprise',
  'stage',
  'turn',
  'hall',
  'service',
  'occupancy',
  'history',
] as const;
export type FigureCube = (typeof FIGURE_CUBES)[number];

/** What values can be narrowed by, and (with day, week, month) grouped by. Which of them a cut has, it says itself. */
export const FIGURE_DIMS = [
  'item',
  'channel',
  'lane',
  'window',
  'person',
  'enterprise',
  'stage',
  'turn',
  'weekday',
  'hour',
  'half',
] as const;
export type FigureDim = (typeof FIGURE_DIMS)[number];

const Spread = {
  /** How many values were measured. */
  count: z.int(),
  p50: z.number().nullable(),
  p75: z.number().nullable(),
  p90: z.number().nullable(),
  p99: z.number().nullable(),
  max: z.number().nullable(),
};

export const FigureRow = z
  .object({
    keys: z.record(z.string(), z.string()),
    /** Sums: cases, minutes, visits … by their names. */
    figures: z.record(z.string(), z.number()),
    ...Spread,
  })
  .meta({ id: 'FigureRow' });
export type FigureRow = z.infer<typeof FigureRow>;

export const FigureUnit = z.enum(['working-minutes', 'seconds', 'clock-minutes']);

export const Figures = z
  .object({
    cube: z.enum(FIGURE_CUBES),
    /** Of the percentiles. */
    unit: FigureUnit,
    from: Day,
    to: Day,
    /** The moment of which the figures are true. */
    asOf: Instant,
    /** False: percentiles from logarithmic buckets, at most 1 % off. */
    exact: z.boolean(),
    rows: z.array(FigureRow),
  })
  .meta({ id: 'Figures' });
export type Figures = z.infer<typeof Figures>;

/** A histogram: bins follow each other from 0, the last one has no end. */
export const Distribution = z
  .object({
    unit: FigureUnit,
    asOf: Instant,
    count: z.int(),
    bins: z.array(z.object({ from: z.number(), to: z.number().nullable(), count: z.int() })),
    p50: z.number().nullable(),
    p90: z.number().nullable(),
  })
  .meta({ id: 'Distribution' });
export type Distribution = z.infer<typeof Distribution>;

/** Open cases by how many working days they are there, and whose turn it is. */
export const AgeRow = z
  .object({
    whoseMove: z.string(),
    /** Working days from the day they came in; `to` null: and more. Both included. */
    from: z.int(),
    to: z.int().nullable(),
    /** The days on which these came in. */
    receivedFrom: Day.nullable(),
    receivedTo: Day,
    count: z.int(),
  })
  .meta({ id: 'AgeRow' });
export type AgeRow = z.infer<typeof AgeRow>;

const Part = z.object({ count: z.int(), p50: z.number().nullable(), p90: z.number().nullable() });

export const GreenEffect = z
  .object({
    asOf: Instant,
    exact: z.boolean(),
    green: Part,
    ordinary: Part,
    /** The ordinary cases, weighted so that every item has the share that it has among the green ones. */
    sameMix: Part,
    /** Green cases of items without an ordinary one to compare with: in `green`, not in the comparison. */
    unmatched: z.int(),
    items: z.array(z.object({ item: z.string(), green: Part, ordinary: Part })),
  })
  .meta({ id: 'GreenEffect' });
export type GreenEffect = z.infer<typeof GreenEffect>;

const names = z.union([z.string().max(200), z.array(z.string().max(200)).min(1).max(200)]);

/** The filter that made a bar, for the list of its cases: what counts on which days, at which place. */
export const CaseFigureFilter = z.strictObject({
  code: z.enum(COUNTED_CASES),
  from: Day,
  to: Day,
  item: names.optional(),
  channel: names.optional(),
  lane: names.optional(),
  window: names.optional(),
  person: names.optional(),
  enterprise: names.optional(),
  /** Cases that went through this stage. */
  stage: z.string().max(200).optional(),
  turn: z.enum(TURNS).optional(),
  /** Minutes of the whole case, or of its turn or stage: from (included) to (not included). */
  atLeast: z.int().nonnegative().optional(),
  below: z.int().nonnegative().optional(),
});
export type CaseFigureFilter = z.infer<typeof CaseFigureFilter>;

/** The same for numbers. */
export const TicketFigureFilter = z.strictObject({
  code: z.enum(['taken', 'called', 'served', 'missed', 'cancelled']),
  from: Day,
  to: Day,
  item: names.optional(),
  lane: names.optional(),
  weekday: names.optional(),
  hour: names.optional(),
});
export type TicketFigureFilter = z.infer<typeof TicketFigureFilter>;

/** One indicator of a period: domain/kpi says what it is. */
export const IndicatorValue = z
  .object({
    code: z.string(),
    /** In the indicator's unit; null: nothing to measure or to divide by. */
    value: z.number().nullable(),
    /** What it is out of, or how many were measured. */
    outOf: z.number(),
    exact: z.boolean(),
    /** What it cannot be narrowed by: asked for, and left out of it. */
    notBy: z.array(z.enum(FIGURE_DIMS)),
  })
  .meta({ id: 'IndicatorValue' });
export type IndicatorValue = z.infer<typeof IndicatorValue>;

export const IndicatorValues = z
  .object({ from: Day, to: Day, asOf: Instant, values: z.array(IndicatorValue) })
  .meta({ id: 'IndicatorValues' });
export type IndicatorValues = z.infer<typeof IndicatorValues>;

export const IndicatorSeries = z
  .object({
    code: z.string(),
    asOf: Instant,
    exact: z.boolean(),
    points: z.array(z.object({ at: z.string(), value: z.number().nullable(), outOf: z.number() })),
  })
  .meta({ id: 'IndicatorSeries' });
export type IndicatorSeries = z.infer<typeof IndicatorSeries>;
