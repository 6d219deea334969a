import { sql } from 'drizzle-orm';
import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { day, id, instant, officeId, version } from './columns.ts';

/** Calling policies, every version that ever held. The newest of a scope is in force. */
export const policies = pgTable(
  'policies',
  {
    id: id(),
    officeId: officeId(),
    /** `hall`, or the code of an item that has its own. */
    scope: text('scope').notNull(),
    version: integer('version').notNull(),
    /** Null: from here on the item follows the hall again. */
    policy: jsonb('policy'),
    reason: text('reason').notNull(),
    actorId: uuid('actor_id').notNull(),
    at: instant('at').notNull(),
  },
  t => [unique('policies_version').on(t.officeId, t.scope, t.version)],
);

/** When numbers of an item are given, and how many a day. Without a row: the office's hours, no cap. */
export const intakeRules = pgTable(
  'intake_rules',
  {
    officeId: officeId(),
    itemCode: text('item_code').notNull(),
    /** Spans of minutes of the day, as the office's hours; null: those. */
    spans: jsonb('spans'),
    dailyCap: integer('daily_cap'),
    version: version(),
    updatedAt: instant('updated_at').notNull(),
  },
  t => [primaryKey({ columns: [t.officeId, t.itemCode] })],
);

/** So many people may book this item for this part of this weekday. */
export const bookingSlots = pgTable(
  'booking_slots',
  {
    id: id(),
    officeId: officeId(),
    itemCode: text('item_code').notNull(),
    /** 1 Monday … 7 Sunday; closed days of the calendar have none whatever stands here. */
    weekday: smallint('weekday').notNull(),
    /** Minutes of the day. */
    fromMinute: smallint('from_minute').notNull(),
    toMinute: smallint('to_minute').notNull(),
    quota: integer('quota').notNull(),
    /** Not booked any more. What was booked stays, and the slot is not deleted. */
    closed: boolean('closed').notNull().default(false),
    version: version(),
    updatedAt: instant('updated_at').notNull(),
  },
  t => [
    uniqueIndex('booking_slots_open_place')
      .on(t.officeId, t.itemCode, t.weekday, t.fromMinute)
      .where(sql`not closed`),
  ],
);

export const bookings = pgTable(
  'bookings',
  {
    id: id(),
    officeId: officeId(),
    /** What the visitor says or types at the kiosk. */
    code: text('code').notNull(),
    itemCode: text('item_code').notNull(),
    day: day('day').notNull(),
    fromMinute: smallint('from_minute').notNull(),
    toMinute: smallint('to_minute').notNull(),
    /** booked, checked-in, no-show, cancelled. */
    status: text('status').notNull(),
    applicantName: text('applicant_name'),
    idNumberSealed: text('id_number_sealed'),
    idNumberHash: text('id_number_hash'),
    phoneSealed: text('phone_sealed'),
    ticketId: uuid('ticket_id'),
    createdBy: uuid('created_by'),
    createdAt: instant('created_at').notNull(),
    version: version(),
    updatedAt: instant('updated_at').notNull(),
  },
  t => [
    unique('bookings_code').on(t.officeId, t.code),
    index('bookings_slot').on(t.officeId, t.day, t.itemCode, t.fromMinute),
    index('bookings_person').on(t.officeId, t.idNumberHash, t.day),
    // Asked every minute: who has not come. Not the whole history.
    index('bookings_open').on(t.officeId, t.day).where(sql`status = 'booked'`),
  ],
);

/** Questions answered at a window without a number. */
export const enquiries = pgTable(
  'enquiries',
  {
    id: id(),
    officeId: officeId(),
    windowId: uuid('window_id').notNull(),
    clerkId: uuid('clerk_id').notNull(),
    itemCode: text('item_code'),
    topic: text('topic'),
    serviceDay: day('service_day').notNull(),
    at: instant('at').notNull(),
  },
  t => [index('enquiries_day').on(t.officeId, t.serviceDay, t.at)],
);

/** Who is away, and who has their queue, parked visitors, cases and clients meanwhile. */
export const absences = pgTable(
  'absences',
  {
    id: id(),
    officeId: officeId(),
    staffId: uuid('staff_id').notNull(),
    deputyId: uuid('deputy_id').notNull(),
    reason: text('reason').notNull(),
    fromAt: instant('from_at').notNull(),
    /** When it ends by itself; null: when the person is back. */
    untilAt: instant('until_at'),
    endedAt: instant('ended_at'),
    /** What was handed over, by kind, so that it can return: ids of tickets, cases, windows, grants. */
    handed: jsonb('handed').notNull(),
    createdBy: uuid('created_by').notNull(),
    createdAt: instant('created_at').notNull(),
    version: version(),
    updatedAt: instant('updated_at').notNull(),
  },
  t => [
    index('absences_open').on(t.officeId, t.staffId).where(sql`ended_at is null`),
    index('absences_from').on(t.officeId, t.fromAt),
  ],
);

/** What somebody must be told: a liaison of their client's number, later a reminder of a limit. */
export const notices = pgTable(
  'notices',
  {
    id: id(),
    officeId: officeId(),
    staffId: uuid('staff_id').notNull(),
    kind: text('kind').notNull(),
    subjectType: text('subject_type').notNull(),
    subjectId: uuid('subject_id').notNull(),
    params: jsonb('params').notNull(),
    at: instant('at').notNull(),
    seenAt: instant('seen_at'),
  },
  t => [
    index('notices_unseen').on(t.officeId, t.staffId, t.at).where(sql`seen_at is null`),
    index('notices_person').on(t.officeId, t.staffId, t.at),
  ],
);
