import { z } from 'zod';
import { MESSAGE_KINDS } from '../domain/outbox/kinds.ts';
import { MESSAGE_ACTIONS, MESSAGE_CHANNELS, MESSAGE_STATUSES } from '../domain/outbox/states.ts';
import { messageProblem } from '../domain/outbox/templates.ts';
import { Id, Instant, text, Version } from './common.ts';

/** A message to an applicant or to the city's platform, as the outbox shows it: name and phone masked. */
export const MessageRecord = z
  .object({
    id: Id,
    place: z.int(),
    channel: z.enum(MESSAGE_CHANNELS),
    kind: z.string(),
    /** In the caller's language. */
    text: z.string(),
    caseId: Id.nullable(),
    caseNumber: z.string().nullable(),
    applicantId: Id.nullable(),
    applicantName: z.string().nullable(),
    phone: z.string().nullable(),
    status: z.enum(MESSAGE_STATUSES),
    tries: z.int(),
    nextTryAt: Instant.nullable(),
    lastError: z.string().nullable(),
    lastErrorText: z.string().nullable(),
    carrier: z.string().nullable().meta({ description: 'page: kept here, nothing is connected' }),
    createdAt: Instant,
    sentAt: Instant.nullable(),
    allowedActions: z.array(z.enum(MESSAGE_ACTIONS)),
    version: Version,
  })
  .meta({ id: 'Message' });
export type MessageRecord = z.infer<typeof MessageRecord>;

export const MessageCommand = z.object({ reason: text(200).optional(), version: Version.optional() });

const MessageText = z
  .string()
  .trim()
  .max(500)
  .superRefine((template, ctx) => {
    const problem = messageProblem(template);
    if (problem) ctx.addIssue({ code: 'custom', message: problem });
  });

/** What an office decides about its messages. */
export const OutboxSettings = z.object({
  /** Kinds that are not sent to applicants. */
  off: z.array(z.enum(MESSAGE_KINDS)).max(MESSAGE_KINDS.length).default([]),
  /** Natural days after which a message that never arrived is given up. */
  giveUpDays: z.int().min(1).max(30).default(3),
  /** The office's own texts; a kind that is not here says what it says as delivered. */
  texts: z.partialRecord(z.enum(MESSAGE_KINDS), z.object({ zh: MessageText, en: MessageText })).default({}),
});
export type OutboxSettings = z.infer<typeof OutboxSettings>;
