import { z } from 'zod';
import { LANES, type Lane } from '../domain/queue/lanes.ts';
import { DayString, Id, Instant, text, Version } from './common.ts';
import { Because, TicketRecord } from './tickets.ts';

export const WINDOW_STATUSES = ['open', 'break', 'back-office', 'closed'] as const;
export const WINDOW_ACTIONS = ['open', 'break', 'back-office', 'close'] as const;

export const WindowRecord = z
  .object({
    id: Id,
    no: z.int().min(1),
    name: z.string(),
    status: z.enum(WINDOW_STATUSES),
    breakReason: z.string().nullable().meta({ description: 'of a break or of back-office work' }),
    statusSince: Instant,
    clerkId: Id.nullable(),
    clerkName: z.string().nullable(),
    items: z.array(z.string()),
    ticketId: Id.nullable(),
    ticketNumber: z.string().nullable(),
    ticketStatus: z.string().nullable(),
    ticketSince: Instant.nullable().meta({ description: 'since when it is called, or served' }),
    alarmAt: Instant.nullable().meta({ description: 'told to managers only; null for everybody else' }),
    alarmBy: Id.nullable(),
    version: Version,
  })
  .meta({ id: 'Window' });
export type WindowRecord = z.infer<typeof WindowRecord>;

export const WindowEdit = z.object({
  no: z.int().min(1).max(999),
  name: text(40, 1),
  clerkId: Id.nullable(),
  items: z.array(z.string().max(20)).max(50),
});

export const WindowCommand = z.object({ reason: text(200).optional() });

/** A number out of its order needs a reason; the one that the order would choose needs none. */
export const WindowCall = z.object({ ticketId: Id, reason: text(200).optional() });

/** A question answered without a number. No personal data. */
export const EnquiryCreate = z.object({
  itemCode: z.string().max(20).optional(),
  topic: text(60).optional(),
});

export const EnquiryRecord = z
  .object({
    id: Id,
    windowId: Id,
    clerkId: Id,
    itemCode: z.string().nullable(),
    topic: z.string().nullable(),
    serviceDay: DayString,
    at: Instant,
  })
  .meta({ id: 'Enquiry' });
export type EnquiryRecord = z.infer<typeof EnquiryRecord>;

/** First and last day, both included; at most a year. Without them: today. */
export const EnquiryCountsQuery = z.object({ from: DayString.optional(), to: DayString.optional() });

export const EnquiryCounts = z
  .object({
    from: DayString,
    to: DayString,
    total: z.int(),
    counts: z.array(z.object({ day: DayString, itemCode: z.string().nullable(), count: z.int() })),
  })
  .meta({ id: 'EnquiryCounts' });
export type EnquiryCounts = z.infer<typeof EnquiryCounts>;

/** Who waits for a window, in the order in which it would call them. */
export const QueueAnswer = z
  .object({
    /** At most 50. */
    order: z.array(z.object({ ticket: TicketRecord, because: Because, waitedMinutes: z.int().min(0) })),
    /** Everybody who waits for this window, by lane. */
    counts: z.object(Object.fromEntries(LANES.map(lane => [lane, z.int()])) as Record<Lane, z.ZodInt>),
    /** A second recall of a number comes no sooner than so many seconds after the first. */
    recallLockSeconds: z.int().min(0),
  })
  .meta({ id: 'WindowQueue' });
export type QueueAnswer = z.infer<typeof QueueAnswer>;
