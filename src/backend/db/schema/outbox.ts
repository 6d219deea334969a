import { sql } from 'drizzle-orm';
import { bigserial, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { id, instant, officeId, version } from './columns.ts';

/** What the office tells the outside: written with the change that it tells of, sent afterwards, in order for each case. */
export const outbox = pgTable(
  'outbox',
  {
    id: id(),
    officeId: officeId(),
    /** The order in which messages were written; those of one case are sent in it. */
    place: bigserial('place', { mode: 'number' }).notNull(),
    /** `sms`, `app` (the hall's app) or `platform` (the city's online platform). */
    channel: text('channel').notNull(),
    kind: text('kind').notNull(),
    caseId: uuid('case_id'),
    applicantId: uuid('applicant_id'),
    /** What the text names. No ID or phone numbers: the address is looked up when it is sent. */
    params: jsonb('params').notNull(),
    /** `waiting`, `sent`, `failed` (given up) or `cancelled`. */
    status: text('status').notNull(),
    tries: integer('tries').notNull().default(0),
    nextTryAt: instant('next_try_at').notNull(),
    /** A server is handing it over until then; a server that died in the act lets go of it by this. */
    claimedUntil: instant('claimed_until'),
    lastError: text('last_error'),
    /** Who took it: `page` (kept here: nothing is connected) or the adapter's name. */
    carrier: text('carrier'),
    createdBy: uuid('created_by'),
    createdAt: instant('created_at').notNull(),
    /** A person tried it anew: the time after which it is given up counts from here. */
    retriedAt: instant('retried_at'),
    sentAt: instant('sent_at'),
    version: version(),
  },
  t => [
    // Not by office: one sender serves all. Followers are never due before the first of their case, so the next
    // message stands at the beginning however many wait.
    index('outbox_waiting').on(t.nextTryAt, t.place).where(sql`status = 'waiting'`),
    index('outbox_case').on(t.officeId, t.caseId, t.place),
    index('outbox_created').on(t.officeId, t.createdAt, t.id),
  ],
);
