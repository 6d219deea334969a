import { sql } from 'drizzle-orm';
import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { day, id, instant, officeId, version } from './columns.ts';

export const windows = pgTable(
  'windows',
  {
    id: id(),
    officeId: officeId(),
    no: integer('no').notNull(),
    name: text('name').notNull(),
    status: text('status').notNull(),
    breakReason: text('break_reason'),
    statusSince: instant('status_since').notNull(),
    clerkId: uuid('clerk_id'),
    /** Item codes served here, the preferred first; empty means all. */
    items: text('items').array().notNull(),
    ticketId: uuid('ticket_id'),
    /** Privileged calls since the last ordinary one: the bound of the calling order. */
    privilegedInARow: integer('privileged_in_a_row').notNull().default(0),
    /** Calls at this window: the place in the cycle of a policy that goes by ratio. */
    callsMade: integer('calls_made').notNull().default(0),
    /** The silent alarm of a window: since when, and who pressed it. */
    alarmAt: instant('alarm_at'),
    alarmBy: uuid('alarm_by'),
    version: version(),
    updatedAt: instant('updated_at').notNull(),
  },
  t => [unique('windows_no').on(t.officeId, t.no)],
);

export const tickets = pgTable(
  'tickets',
  {
    id: id(),
    officeId: officeId(),
    number: text('number').notNull(),
    /** On the slip: whoever has it may follow the number, and learns nothing else. */
    code: text('code'),
    serviceDay: day('service_day').notNull(),
    itemCode: text('item_code').notNull(),
    channel: text('channel').notNull(),
    lane: text('lane').notNull(),
    laneReason: text('lane_reason'),
    status: text('status').notNull(),
    applicantId: uuid('applicant_id'),
    applicantName: text('applicant_name'),
    idNumberSealed: text('id_number_sealed'),
    idNumberHash: text('id_number_hash'),
    enterpriseId: uuid('enterprise_id'),
    grantId: uuid('grant_id'),
    liaisonId: uuid('liaison_id'),
    windowId: uuid('window_id'),
    /** Set by a transfer: only this window may call the number. */
    forWindowId: uuid('for_window_id'),
    /** Set by a transfer: only windows of this person may call the number. */
    forStaffId: uuid('for_staff_id'),
    bookingId: uuid('booking_id'),
    /** The first number of a visit that has several matters. */
    visitId: uuid('visit_id'),
    clerkId: uuid('clerk_id'),
    /** Set by a transfer: goes before the others of its lane. `takenAt` stays what it was. */
    firstInLine: boolean('first_in_line').notNull().default(false),
    callCount: integer('call_count').notNull().default(0),
    because: jsonb('because'),
    /** Never changed by an edit or a transfer. */
    takenAt: instant('taken_at').notNull(),
    /** The place in the line where it is not `takenAt`: a missed number that came back keeps the time it had waited. */
    queuedAt: instant('queued_at'),
    calledAt: instant('called_at'),
    /** Of the last call or recall: a few seconds later the next one may follow. */
    lastCalledAt: instant('last_called_at'),
    /** Why it was called out of its order. */
    chosenReason: text('chosen_reason'),
    startedAt: instant('started_at'),
    endedAt: instant('ended_at'),
    outcome: text('outcome'),
    note: text('note'),
    parkedBy: uuid('parked_by'),
    missedAt: instant('missed_at'),
    missReason: text('miss_reason'),
    missCount: integer('miss_count').notNull().default(0),
    /** What the last step changed, as it was before: it can be taken back once. */
    undo: jsonb('undo'),
    inaccurateTime: boolean('inaccurate_time').notNull().default(false),
    /** Written when a step ends, so that charts never recompute history. Seconds. */
    waitSeconds: integer('wait_seconds'),
    serviceSeconds: integer('service_seconds'),
    version: version(),
    updatedAt: instant('updated_at').notNull(),
  },
  t => [
    unique('tickets_number').on(t.officeId, t.serviceDay, t.number),
    index('tickets_waiting')
      .on(t.officeId, t.serviceDay, t.lane, t.firstInLine.desc(), sql`coalesce(queued_at, taken_at)`, t.id)
      .where(sql`status = 'waiting'`),
    // Windows that prefer an item, and items with a policy of their own, look at each item apart.
    index('tickets_waiting_item')
      .on(
        t.officeId,
        t.serviceDay,
        t.lane,
        t.itemCode,
        t.firstInLine.desc(),
        sql`coalesce(queued_at, taken_at)`,
        t.id,
      )
      .where(sql`status = 'waiting'`),
    index('tickets_bound')
      .on(t.officeId, t.serviceDay)
      .where(sql`status = 'waiting' and (for_window_id is not null or for_staff_id is not null)`),
    index('tickets_number_prefix').on(t.officeId, t.number.op('text_pattern_ops')),
    index('tickets_name').on(t.officeId, t.applicantName.op('text_pattern_ops')),
    index('tickets_taken').on(t.officeId, t.takenAt, t.id),
    index('tickets_day').on(t.officeId, t.serviceDay, t.status, t.takenAt),
    index('tickets_person').on(t.officeId, t.idNumberHash, t.serviceDay),
    uniqueIndex('tickets_code').on(t.officeId, t.code).where(sql`code is not null`),
    index('tickets_window').on(t.officeId, t.windowId, t.serviceDay),
    // The last calls of the day for the screens: read after every call, ten milliseconds without it on a full day.
    index('tickets_called')
      .on(t.officeId, t.serviceDay, sql`coalesce(last_called_at, called_at) desc`)
      .where(sql`called_at is not null`),
    // What a liaison may see. Only green numbers have them: the others do not pay for it.
    index('tickets_liaison').on(t.officeId, t.liaisonId).where(sql`liaison_id is not null`),
    index('tickets_enterprise').on(t.officeId, t.enterpriseId).where(sql`enterprise_id is not null`),
    index('tickets_grant').on(t.officeId, t.grantId).where(sql`grant_id is not null`),
  ],
);
