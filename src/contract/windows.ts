import { z } from 'zod';
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
