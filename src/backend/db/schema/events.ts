import { sql } from 'drizzle-orm';
import { bigint, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { id, instant, officeId } from './columns.ts';

/**
 * One row for every change, written in the change's own transaction. `seq`, `hash` and `previousHash` are
 * given later by the one sealer: a chain inside the change would make every change wait for the one before.
 */
export const events = pgTable(
  'events',
  {
    id: id(),
    officeId: officeId(),
    seq: bigint('seq', { mode: 'number' }),
    at: instant('at').notNull(),
    actorId: uuid('actor_id'),
    action: text('action').notNull(),
    subjectType: text('subject_type').notNull(),
    subjectId: uuid('subject_id').notNull(),
    from: text('from_state'),
    to: text('to_state'),
    reason: text('reason'),
    data: jsonb('data'),
    hash: text('hash'),
    previousHash: text('previous_hash'),
  },
  t => [
    uniqueIndex('events_seq').on(t.officeId, t.seq),
    index('events_unsealed').on(t.officeId, t.at, t.id).where(sql`seq is null`),
    index('events_subject').on(t.officeId, t.subjectId, t.at),
    index('events_kinds').on(t.officeId, t.subjectType, t.action),
    index('events_at').on(t.officeId, t.at, t.id),
    index('events_actor').on(t.officeId, t.actorId, t.at),
  ],
);

/** The last sealed link of each office's chain. */
export const eventChains = pgTable('event_chains', {
  officeId: uuid('office_id').primaryKey(),
  seq: bigint('seq', { mode: 'number' }).notNull(),
  hash: text('hash').notNull(),
  sealedCount: integer('sealed_count').notNull().default(0),
});
