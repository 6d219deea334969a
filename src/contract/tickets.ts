import { z } from 'zod';
import { LANES } from '../domain/queue/lanes.ts';
import { MISS_REASON_CODES } from '../domain/queue/outcomes.ts';
import { TICKET_STATUSES } from '../domain/queue/ticket.ts';
import { DayString, Id, Instant, text, Version } from './common.ts';

export const TicketCreate = z.object({
  /** Of a booking it is the booking's. */
  itemCode: z.string().min(1, { error: 'required' }).max(20).optional(),
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
    forWindowId: Id.nullable().meta({ description: 'after a transfer: only this window calls it' }),
    forStaffId: Id.nullable().meta({ description: 'after a transfer: only windows of this person call it' }),
    visitId: Id.nullable().meta({ description: 'the first number of a visit with several matters' }),
    bookingId: Id.nullable(),
    clerkId: Id.nullable(),
    firstInLine: z.boolean(),
    callCount: z.int(),
    because: Because.nullable(),
    chosenReason: z.string().nullable().meta({ description: 'why it was called out of its order' }),
    takenAt: Instant,
    queuedAt: Instant.nullable().meta({ description: 'its place in the line where that is not takenAt' }),
    calledAt: Instant.nullable(),
    lastCalledAt: Instant.nullable(),
    startedAt: Instant.nullable(),
    endedAt: Instant.nullable(),
    outcome: z.string().nullable(),
    note: z.string().nullable(),
    parkedBy: Id.nullable(),
    missedAt: Instant.nullable(),
    missReason: z.string().nullable(),
    missCount: z.int(),
    inaccurateTime: z.boolean(),
    waitSeconds: z.int().nullable(),
    serviceSeconds: z.int().nullable(),
    undo: z
      .object({ action: z.string(), until: Instant })
      .nullable()
      .meta({ description: 'the last step, when the caller may still take it back' }),
    allowedActions: z.array(z.string()),
    version: Version,
  })
  .meta({ id: 'Ticket' });
export type TicketRecord = z.infer<typeof TicketRecord>;

export const TicketTaken = TicketRecord.extend({
  position: z.int().min(1),
  estimatedWaitMinutes: z.number().nullable(),
  waitRange: z.object({ from: z.int(), to: z.int() }).optional().meta({ description: 'minutes' }),
  code: z.string().nullable().optional().meta({ description: 'on the slip: follows the number' }),
  warnings: z.array(z.object({ code: z.string(), text: z.string() })),
}).meta({ id: 'TicketTaken' });

/** A number that came to a window, and why this one. */
export const CallNextAnswer = z.object({ ticket: TicketRecord, because: Because }).meta({ id: 'CallNext' });
export type CallNextAnswer = z.infer<typeof CallNextAnswer>;

/** What a press answers: the number as it is now; with `next: true` whom it called; the second matter it added. */
export const TicketActed = TicketRecord.extend({
  next: CallNextAnswer.nullable().optional(),
  matter: TicketRecord.optional(),
}).meta({ id: 'TicketActed' });
export type TicketActed = z.infer<typeof TicketActed>;

/** One body for all actions; each reads what concerns it. */
export const TicketCommand = z.object({
  /** Why. Asked of release, of a place before others, and of who takes up somebody else's parked visitor. */
  reason: text(200).optional(),
  note: text(500).optional(),
  /** finish, cancel: one of the list. */
  outcome: text(40).optional(),
  /** miss. */
  missReason: z.enum(MISS_REASON_CODES).optional(),
  /** finish: the measured time is not right and stays out of the figures. */
  inaccurateTime: z.boolean().optional(),
  /** transfer, add-matter. */
  itemCode: z.string().max(20).optional(),
  /** transfer; resume by a manager; release: straight to another window, first of those who wait there. */
  windowId: Id.optional(),
  /** transfer: to a person, whatever their window. */
  staffId: Id.optional(),
  /** transfer. */
  firstInLine: z.boolean().optional(),
  /** miss, finish, park, transfer, cancel: and call the next one in the same press. */
  next: z.boolean().optional(),
});
export type TicketCommand = z.infer<typeof TicketCommand>;
