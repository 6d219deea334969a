import { z } from 'zod';
import { DayString as Day, Instant } from './common.ts';

/** What is due within the days looked at, in the order in which it is to be taken. */
export const BreachRow = z
  .object({
    id: z.uuid(),
    number: z.string(),
    item: z.string(),
    whoseMove: z.string(),
    dueOn: Day,
    legalDueOn: Day.nullable(),
    /** Work still to be done; null: too little history to say. */
    minutes: z.number().nullable(),
    /** Null: not within the days looked at. */
    doneOn: Day.nullable(),
    missesCommitted: z.boolean(),
    missesLegal: z.boolean(),
  })
  .meta({ id: 'BreachRow' });
export type BreachRow = z.infer<typeof BreachRow>;

export const BreachForecast = z
  .object({
    asOf: Instant,
    lastDay: Day.nullable(),
    /** Days stop short of this year: its calendar is not known. */
    unknownYear: z.int().nullable(),
    /** Steps of closed cases that the work is measured by, since this day. */
    measured: z.object({ since: Day, steps: z.int() }),
    days: z.array(z.object({ day: Day, minutesThere: z.int(), due: z.int(), late: z.int() })),
    /** All that is due; the rows are the first of them. */
    due: z.int(),
    late: z.int(),
    unknownWork: z.int(),
    /** More is due than was looked at. */
    isCut: z.boolean(),
    rows: z.array(BreachRow),
  })
  .meta({ id: 'BreachForecast' });
export type BreachForecast = z.infer<typeof BreachForecast>;
