import { boolean, index, integer, pgTable, smallint, text, unique, uuid } from 'drizzle-orm/pg-core';
import { day, id, instant, officeId, version } from './columns.ts';

/** 好差评: one rating for a visit (一次一评), one for a case (一事一评). Never made or changed by staff. */
export const ratings = pgTable(
  'ratings',
  {
    id: id(),
    officeId: officeId(),
    /** `pad`, `slip` (the visitor's phone, by the slip's code) or `query` (by case number and code). */
    source: text('source').notNull(),
    /** `ticket` or `case`. */
    subjectType: text('subject_type').notNull(),
    subjectId: uuid('subject_id').notNull(),
    subjectNumber: text('subject_number').notNull(),
    itemCode: text('item_code').notNull(),
    windowId: uuid('window_id'),
    /** Who served the visit, or took the case in. */
    ratedId: uuid('rated_id'),
    grade: smallint('grade').notNull(),
    reasons: text('reasons').array().notNull(),
    comment: text('comment').notNull().default(''),
    /** The visitor gave up being anonymous to be answered. */
    wantsReply: boolean('wants_reply').notNull(),
    ratedOn: day('rated_on').notNull(),
    at: instant('at').notNull(),
    /** Left out of the statistics: an appeal was upheld. */
    excludedAt: instant('excluded_at'),
  },
  t => [
    unique('ratings_subject').on(t.officeId, t.subjectType, t.subjectId),
    index('ratings_at').on(t.officeId, t.at, t.id),
    index('ratings_day').on(t.officeId, t.ratedOn, t.grade),
    index('ratings_rated').on(t.officeId, t.ratedId, t.at),
  ],
);

/** A bad rating being put right. */
export const followUps = pgTable(
  'rating_follow_ups',
  {
    id: id(),
    officeId: officeId(),
    ratingId: uuid('rating_id').notNull(),
    status: text('status').notNull(),
    handlerId: uuid('handler_id'),
    contactBy: day('contact_by'),
    fixBy: day('fix_by'),
    pendingYear: integer('pending_year'),
    /** What the check came to. */
    finding: text('finding'),
    contactedAt: instant('contacted_at'),
    fixedAt: instant('fixed_at'),
    closedAt: instant('closed_at'),
    appealedBy: uuid('appealed_by'),
    appealedFrom: text('appealed_from'),
    wasAppealed: boolean('was_appealed').notNull().default(false),
    createdAt: instant('created_at').notNull(),
    version: version(),
    updatedAt: instant('updated_at').notNull(),
  },
  t => [
    unique('rating_follow_ups_rating').on(t.officeId, t.ratingId),
    index('rating_follow_ups_status').on(t.officeId, t.status, t.fixBy),
    index('rating_follow_ups_handler').on(t.officeId, t.handlerId, t.status),
  ],
);

/** What was done, said and found: each step with its note. */
export const followUpSteps = pgTable(
  'rating_follow_up_steps',
  {
    id: id(),
    officeId: officeId(),
    followUpId: uuid('follow_up_id').notNull(),
    action: text('action').notNull(),
    result: text('result'),
    note: text('note').notNull(),
    actorId: uuid('actor_id').notNull(),
    at: instant('at').notNull(),
  },
  t => [index('rating_follow_up_steps_of').on(t.officeId, t.followUpId, t.at)],
);
