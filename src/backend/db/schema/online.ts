import { jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { id, instant, officeId } from './columns.ts';

/** What the city's online platform sent: filings and supplements, each under the platform's own number, once. */
export const onlineLetters = pgTable(
  'online_letters',
  {
    id: id(),
    officeId: officeId(),
    /** The platform's account. */
    platformId: uuid('platform_id').notNull(),
    /** `filing` or `supplement`. */
    kind: text('kind').notNull(),
    /** The platform's own number of it. */
    number: text('number').notNull(),
    /** Null only inside the transaction that files the case. */
    caseId: uuid('case_id'),
    /** Keyed, since the body holds an ID number: the same letter again is answered again, another one is refused. */
    bodyHash: text('body_hash').notNull(),
    /** Supplements: which materials came, and what the applicant wrote. */
    materials: jsonb('materials').notNull(),
    note: text('note'),
    at: instant('at').notNull(),
  },
  t => [unique('online_letters_number').on(t.officeId, t.platformId, t.kind, t.number)],
);
