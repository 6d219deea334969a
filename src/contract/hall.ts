import { z } from 'zod';
import { LANES, type Lane } from '../domain/queue/lanes.ts';
import { TICKET_STATUSES } from '../domain/queue/ticket.ts';
import { Instant } from './common.ts';
import { WINDOW_STATUSES } from './windows.ts';

const Names = z.object({ zh: z.string(), en: z.string() });

/** Whole minutes from now: not sooner than `from`, hardly later than `to`. */
export const WaitRange = z.object({ from: z.int().min(0), to: z.int().min(0) }).meta({ id: 'WaitRange' });

const counts = Object.fromEntries(LANES.map(lane => [lane, z.int()])) as Record<Lane, z.ZodInt>;

export const BoardWindow = z.object({
  no: z.int(),
  name: z.string(),
  status: z.enum(WINDOW_STATUSES),
  number: z.string().nullable(),
  lane: z.enum(LANES).nullable(),
  ticketStatus: z.enum(['called', 'serving']).nullable(),
});
export type BoardWindow = z.infer<typeof BoardWindow>;

/** `call` tells two calls of one number apart: it is another text after a recall. */
export const BoardCall = z.object({
  call: z.string(),
  number: z.string(),
  lane: z.enum(LANES),
  windowNo: z.int(),
  status: z.enum(TICKET_STATUSES),
  at: Instant,
});
export type BoardCall = z.infer<typeof BoardCall>;

/** What hangs in the hall: numbers and windows, nobody's name. */
export const HallBoard = z
  .object({
    at: Instant,
    office: Names,
    windows: z.array(BoardWindow),
    /** The last calls of today, the newest first, at most 12. */
    calls: z.array(BoardCall),
    waiting: z.object(counts),
  })
  .meta({ id: 'HallBoard' });
export type HallBoard = z.infer<typeof HallBoard>;

/** An item at the kiosk. */
export const HallItem = Names.extend({
  code: z.string(),
  /** Whether a number is given now; if not, why, in the caller's language. */
  isGiven: z.boolean(),
  refusal: z.object({ code: z.string(), text: z.string() }).nullable(),
  /** When numbers are given on a working day: '9:00–11:30, 13:30–16:00'. */
  hours: z.string(),
  /** Places left today; null without a cap. */
  left: z.int().nullable(),
  waiting: z.int(),
  /** What everybody who comes for it hands in, whatever the circumstances. */
  bring: z.array(Names),
}).meta({ id: 'HallItem' });
export type HallItem = z.infer<typeof HallItem>;

export const HallItems = z
  .object({
    at: Instant,
    office: Names,
    items: z.array(HallItem),
    courtesyReasons: z.array(Names.extend({ code: z.string() })),
  })
  .meta({ id: 'HallItems' });
export type HallItems = z.infer<typeof HallItems>;

/** One number by its code: for whoever holds the slip. No name, no id. */
export const Progress = z
  .object({
    at: Instant,
    office: Names,
    number: z.string(),
    lane: z.enum(LANES),
    item: Names,
    status: z.enum(TICKET_STATUSES),
    takenAt: Instant,
    /** People who would be called before; null once it was called. */
    ahead: z.int().min(0).nullable(),
    wait: WaitRange.nullable(),
    windowNo: z.int().nullable(),
    calledAt: Instant.nullable(),
    endedAt: Instant.nullable(),
    /** What can be ticked, while the visit can be rated and has not been. */
    rating: z.array(z.object({ code: z.string(), zh: z.string(), en: z.string() })).nullable(),
  })
  .meta({ id: 'Progress' });
export type Progress = z.infer<typeof Progress>;
