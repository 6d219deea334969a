import { z } from 'zod';
import { LANES } from '../domain/queue/lanes.ts';
import { TICKET_STATUSES } from '../domain/queue/ticket.ts';
import { DayString, Id, Instant, text, Version } from './common.ts';

export const TicketCreate = z.object({
  itemCode: z.string().min(1, { error: 'required' }).max(20),
  channel: z.enum(['walk-in', 'booked']).default('walk-in'),
  bookingId: Id.optional(),
  applicantName: text(60, 1).optional(),
  idNumber: text(40).optional(),
  creditCode: text(40).optional(),
  projectCode: text(60).optional(),
  courtesy: text(40).optional(),
});
export type TicketCreate = z.infer<typeof TicketCreate>;

export const Because = z.object({ code: z.string(), text: z.string() }).loose().meta({ id: 'Because' });

export const TicketRecord = z
  .object({
    id: Id,
    number: z.string(),
    serviceDay: DayString,
    itemCode: z.string(),
    channel: z.string(),
    lane: z.enum(LANES),
    laneReason: z.string().nullable(),
    status: z.enum(TICKET_STATUSES),
    applicantId: Id.nullable(),
    applicantName: z.string().nullable().meta({ description: 'masked' }),
    idNumber: z.string().nullable().meta({ description: 'masked' }),
    enterpriseId: Id.nullable(),
    grantId: Id.nullable(),
    liaisonId: Id.nullable(),
    windowId: Id.nullable(),
    forWindowId: Id.nullable(),
    clerkId: Id.nullable(),
    firstInLine: z.boolean(),
    callCount: z.int(),
    because: Because.nullable(),
    takenAt: Instant,
    calledAt: Instant.nullable(),
    startedAt: Instant.nullable(),
    endedAt: Instant.nullable(),
    outcome: z.string().nullable(),
    note: z.string().nullable(),
    parkedBy: Id.nullable(),
    inaccurateTime: z.boolean(),
    waitSeconds: z.int().nullable(),
    serviceSeconds: z.int().nullable(),
    allowedActions: z.array(z.string()),
    version: Version,
  })
  .meta({ id: 'Ticket' });
export type TicketRecord = z.infer<typeof TicketRecord>;

export const TicketTaken = TicketRecord.extend({
  position: z.int().min(1),
  estimatedWaitMinutes: z.number().nullable(),
  warnings: z.array(z.object({ code: z.string(), text: z.string() })),
}).meta({ id: 'TicketTaken' });

export const TicketCommand = z.object({
  reason: text(200).optional(),
  note: text(500).optional(),
  outcome: text(40).optional(),
  inaccurateTime: z.boolean().optional(),
  itemCode: z.string().max(20).optional(),
  windowId: Id.optional(),
  firstInLine: z.boolean().optional(),
});
export type TicketCommand = z.infer<typeof TicketCommand>;
