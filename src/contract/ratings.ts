import { z } from 'zod';
import { FOLLOW_UP_ACTIONS, FOLLOW_UP_STATUSES } from '../domain/ratings/followUpTable.ts';
import { DayString, Id, Instant, text, Version } from './common.ts';

const Names = z.object({ zh: z.string(), en: z.string() });
export const Grade = z.int().min(1).max(5);

/** What is wrong beyond its shape is the rules' matter (`domain/ratings/rating`). */
const RatingBody = z.object({
  grade: z.int(),
  reasons: z.array(z.string().max(20)).max(10).default([]),
  comment: text(600).default(''),
  wantsReply: z.boolean().default(false),
});
export const PadRating = RatingBody.extend({ ticketId: Id });
export const SlipRating = RatingBody.extend({ code: z.string().min(1, { error: 'required' }).max(40) });
export const CaseRating = RatingBody.extend({
  number: z.string().min(1, { error: 'required' }).max(60),
  code: z.string().min(1, { error: 'required' }).max(20),
});

export const RatingReasons = z.array(z.object({ code: z.string(), zh: z.string(), en: z.string() }));

/** What the pad of a window asks now: the last visit there, while it may still be rated. */
export const PadState = z
  .object({
    at: Instant,
    office: Names,
    windows: z.array(z.object({ no: z.int(), name: z.string() })),
    visit: z.object({ ticketId: Id, number: z.string(), item: Names, endsAt: Instant }).nullable(),
    reasons: RatingReasons,
  })
  .meta({ id: 'PadState' });
export type PadState = z.infer<typeof PadState>;

export const RatingGiven = z.object({ at: Instant, grade: Grade }).meta({ id: 'RatingGiven' });

export const RatingRecord = z
  .object({
    id: Id,
    source: z.enum(['pad', 'slip', 'query']),
    subjectType: z.enum(['ticket', 'case']),
    subjectId: Id.nullable().meta({ description: 'null: the rating is anonymous' }),
    subjectNumber: z.string().nullable(),
    itemCode: z.string(),
    windowNo: z.int().nullable(),
    ratedId: Id.nullable(),
    ratedName: z.string().nullable(),
    grade: Grade,
    reasons: z.array(z.string()),
    comment: z.string(),
    wantsReply: z.boolean(),
    ratedOn: DayString,
    at: Instant.nullable().meta({ description: 'null for the person who was rated, where it is anonymous' }),
    excludedAt: Instant.nullable(),
    followUpId: Id.nullable(),
    followUpStatus: z.enum(FOLLOW_UP_STATUSES).nullable(),
  })
  .meta({ id: 'Rating' });
export type RatingRecord = z.infer<typeof RatingRecord>;

export const FollowUpRecord = z
  .object({
    id: Id,
    status: z.enum(FOLLOW_UP_STATUSES),
    rating: RatingRecord,
    handlerId: Id.nullable(),
    handlerName: z.string().nullable(),
    contactBy: DayString.nullable(),
    fixBy: DayString.nullable(),
    pendingYear: z.int().nullable(),
    isOverdue: z.boolean(),
    finding: z.string().nullable(),
    contactedAt: Instant.nullable(),
    fixedAt: Instant.nullable(),
    closedAt: Instant.nullable(),
    createdAt: Instant,
    allowedActions: z.array(z.enum(FOLLOW_UP_ACTIONS)),
    version: Version,
    updatedAt: Instant,
  })
  .meta({ id: 'FollowUp' });
export type FollowUpRecord = z.infer<typeof FollowUpRecord>;

export const FollowUpDetail = FollowUpRecord.extend({
  steps: z.array(
    z.object({
      id: Id,
      action: z.enum(FOLLOW_UP_ACTIONS),
      result: z.string().nullable(),
      note: z.string(),
      actorName: z.string().nullable(),
      at: Instant,
    }),
  ),
}).meta({ id: 'FollowUpDetail' });
export type FollowUpDetail = z.infer<typeof FollowUpDetail>;

export const FollowUpCommand = z.object({
  note: text(500).optional(),
  result: text(40).optional(),
  handlerId: Id.optional(),
  version: Version.optional(),
});
export type FollowUpCommand = z.infer<typeof FollowUpCommand>;

const ReasonEdit = z.object({
  code: z.string().regex(/^[1-5][0-9a-z-]{1,19}$/, { error: 'rating-code' }),
  zh: text(60, 1),
  en: text(100, 1),
});
/** What the manager sets. Working days. */
export const RatingSettingsEdit = z.object({
  contactDays: z.int().min(1).max(60),
  fixDays: z.int().min(1).max(120),
  reasons: z.array(ReasonEdit).min(1, { error: 'required' }).max(100),
});
export const RatingSettings = RatingSettingsEdit.extend({ version: Version }).meta({ id: 'RatingSettings' });
export type RatingSettings = z.infer<typeof RatingSettings>;

/** Ratings of a span of days, both included. */
export const RatingSummary = z
  .object({
    from: DayString,
    to: DayString,
    at: Instant,
    visits: z.int().meta({ description: 'visits that were served and ended: who could have rated' }),
    rated: z.int().meta({ description: 'of these, rated' }),
    grades: z.array(z.object({ grade: Grade, count: z.int() })),
    excluded: z.int().meta({ description: 'bad ratings left out after an appeal; in none of the grades' }),
    followUps: z.object({ opened: z.int(), fixed: z.int(), fixedInTime: z.int(), overdue: z.int() }),
  })
  .meta({ id: 'RatingSummary' });
export type RatingSummary = z.infer<typeof RatingSummary>;
