import { z } from 'zod';
import { LANES } from '../domain/queue/lanes.ts';
import { DayString, Id, Instant } from './common.ts';

const EachLane = z.enum(LANES);
/** Minutes, to a tenth; null of nobody. Nearest rank. */
const waits = {
  called: z.int(),
  p50: z.number().nullable(),
  p90: z.number().nullable(),
  longest: z.number().nullable(),
};

export const FairLane = z.object({
  lane: EachLane,
  taken: z.int(),
  ...waits,
  /** Of those called, who did not come at least once. */
  missed: z.int(),
  /** Calls by the rule that an ordinary visitor over the cap goes first. */
  overCap: z.int(),
});
export type FairLane = z.infer<typeof FairLane>;

export const FairHour = z.object({
  /** In which the number was taken, 0 to 23. */
  hour: z.int(),
  lane: EachLane,
  ...waits,
});
export type FairHour = z.infer<typeof FairHour>;

/** Somebody went ahead by a person's decision. */
export const Jump = z.object({
  /**
   * `chosen`: called out of the order. `first-in-line`: put before the others of the lane. `cancelled-unstated`: taken
   * out of the line without a reason.
   */
  kind: z.enum(['chosen', 'first-in-line', 'cancelled-unstated']),
  ticketId: Id,
  number: z.string(),
  lane: EachLane,
  at: Instant,
  actorId: Id.nullable(),
  actorName: z.string().nullable(),
  windowNo: z.int().nullable(),
  reason: z.string().nullable(),
});
export type Jump = z.infer<typeof Jump>;

/** Minutes of all ordinary visitors together, and of each of them on average. */
const Extra = z.object({ sum: z.number(), mean: z.number() });

export const PrivilegeCost = z.object({
  /** Ordinary visitors who were called. */
  ordinary: z.int(),
  /** Against the same days in the order of arrival. */
  all: Extra,
  /** Against the same days with green visitors waiting as ordinary ones. */
  green: Extra,
  /** Against the same days with courtesy visitors waiting as ordinary ones. */
  courtesy: Extra,
  days: z.array(
    z.object({
      day: DayString,
      /** At work on average between the first call and the last end. */
      windows: z.int(),
      arrivals: z.int(),
    }),
  ),
});
export type PrivilegeCost = z.infer<typeof PrivilegeCost>;

export const FairnessReport = z
  .object({
    from: DayString,
    to: DayString,
    lanes: z.array(FairLane),
    hours: z.array(FairHour),
    jumps: z.array(Jump),
    /** All of the period; `jumps` holds the latest. */
    jumpCount: z.int(),
    /** Null where the period is longer than a week: ask for it day by day. */
    cost: PrivilegeCost.nullable(),
  })
  .meta({ id: 'FairnessReport' });
export type FairnessReport = z.infer<typeof FairnessReport>;

/** A real day as a replay takes it. */
export const DayArrivals = z
  .object({
    day: DayString,
    windows: z.int(),
    arrivals: z.array(
      z.object({
        /** Seconds after midnight. */
        arriveAt: z.number(),
        lane: EachLane,
        /** From the call to the end; where nobody knows, the mean of the day. */
        serviceSeconds: z.number(),
        itemCode: z.string(),
      }),
    ),
    /** Taken but never called: cancelled or still waiting. */
    leftOut: z.int(),
  })
  .meta({ id: 'DayArrivals' });
export type DayArrivals = z.infer<typeof DayArrivals>;
