import { z } from 'zod';
import { LANES, type Lane } from '../domain/queue/lanes.ts';
import { Id, Instant, text, Version } from './common.ts';
import { Because, TicketRecord } from './tickets.ts';

export const WINDOW_STATUSES = ['open', 'break', 'closed'] as const;
export const WINDOW_ACTIONS = ['open', 'break', 'close'] as const;

export const WindowRecord = z
  .object({
    id: Id,
    no: z.int().min(1),
    name: z.string(),
    status: z.enum(WINDOW_STATUSES),
    breakReason: z.string().nullable(),
    statusSince: Instant,
    clerkId: Id.nullable(),
    clerkName: z.string().nullable(),
    items: z.array(z.string()),
    ticketId: Id.nullable(),
    ticketNumber: z.string().nullable(),
    ticketStatus: z.string().nullable(),
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

export const CallNextAnswer = z.object({ ticket: TicketRecord, because: Because }).meta({ id: 'CallNext' });

/** Who waits for a window, in the order in which it would call them. */
export const QueueAnswer = z
  .object({
    /** At most 50. */
    order: z.array(z.object({ ticket: TicketRecord, because: Because, waitedMinutes: z.int().min(0) })),
    /** Everybody who waits for this window, by lane. */
    counts: z.object(Object.fromEntries(LANES.map(lane => [lane, z.int()])) as Record<Lane, z.ZodInt>),
  })
  .meta({ id: 'WindowQueue' });
export type QueueAnswer = z.infer<typeof QueueAnswer>;
