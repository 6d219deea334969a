import { eq, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { FollowUpRecord, RatingRecord } from '../../contract/ratings.ts';
import type { Day } from '../../domain/calendar/day.ts';
import { type FollowUpFacts, followUpActions } from '../../domain/ratings/followUp.ts';
import { type FollowUpStatus, isFollowUpOver } from '../../domain/ratings/followUpTable.ts';
import type { Db } from '../db/db.ts';
import { windows } from '../db/schema/hall.ts';
import { followUps, ratings } from '../db/schema/ratings.ts';
import { staff } from '../db/schema/staff.ts';
import type { Actor } from '../deps.ts';

const rated = alias(staff, 'rated');
const handler = alias(staff, 'handler');

type RatingRow = typeof ratings.$inferSelect;
export type FollowUpRow = typeof followUps.$inferSelect;

export interface JoinedRating {
  rating: RatingRow;
  followUp: FollowUpRow | null;
  windowNo: number | null;
  ratedName: string | null;
  handlerName: string | null;
}

/** Ratings with their follow-up, and the names that both carry. */
export async function readRatings(
  db: Db,
  condition: SQL | undefined,
  order: SQL,
  limit: number,
  offset: number,
): Promise<JoinedRating[]> {
  return db
    .select({
      rating: ratings,
      followUp: followUps,
      windowNo: windows.no,
      ratedName: rated.name,
      handlerName: handler.name,
    })
    .from(ratings)
    .leftJoin(followUps, eq(followUps.ratingId, ratings.id))
    .leftJoin(windows, eq(windows.id, ratings.windowId))
    .leftJoin(rated, eq(rated.id, ratings.ratedId))
    .leftJoin(handler, eq(handler.id, followUps.handlerId))
    .where(condition)
    .orderBy(order)
    .limit(limit)
    .offset(offset);
}

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

/**
 * A rating as this person may see it. An anonymous one leads to nobody: no number, and for who was rated no hour by
 * which the visit could be told.
 */
export function presentRating(row: JoinedRating, actor: Pick<Actor, 'id'>): RatingRecord {
  const { rating, followUp, windowNo, ratedName } = row;
  const isOpen = rating.wantsReply;
  const isOwn = rating.ratedId === actor.id;
  return {
    id: rating.id,
    source: rating.source as RatingRecord['source'],
    subjectType: rating.subjectType as RatingRecord['subjectType'],
    subjectId: isOpen ? rating.subjectId : null,
    subjectNumber: isOpen ? rating.subjectNumber : null,
    itemCode: rating.itemCode,
    windowNo,
    ratedId: rating.ratedId,
    ratedName,
    grade: rating.grade,
    reasons: rating.reasons,
    comment: rating.comment,
    wantsReply: rating.wantsReply,
    ratedOn: rating.ratedOn,
    at: isOwn && !isOpen ? null : rating.at.toISOString(),
    excludedAt: iso(rating.excludedAt),
    followUpId: followUp?.id ?? null,
    followUpStatus: (followUp?.status as FollowUpStatus | undefined) ?? null,
  };
}

export const factsOf = (rating: Pick<RatingRow, 'ratedId'>, followUp: FollowUpRow): FollowUpFacts => ({
  status: followUp.status as FollowUpStatus,
  appealedFrom: followUp.appealedFrom as FollowUpStatus | null,
  ratedId: rating.ratedId,
  handlerId: followUp.handlerId,
  appealedBy: followUp.appealedBy,
  wasAppealed: followUp.wasAppealed,
});

const isPast = (day: Day | null, today: Day): boolean => day !== null && today > day;

/** Contact or repair is late. What is over, or under appeal, is not. */
const isOverdue = ({ status, contactBy, contactedAt, fixBy, fixedAt }: FollowUpRow, today: Day): boolean => {
  if (isFollowUpOver(status as FollowUpStatus) || status === 'appealed') return false;
  return (contactedAt === null && isPast(contactBy, today)) || (fixedAt === null && isPast(fixBy, today));
};

export function presentFollowUp(
  row: JoinedRating,
  actor: Pick<Actor, 'id' | 'roles'>,
  today: Day,
): FollowUpRecord {
  const { followUp } = row;
  if (!followUp) throw new Error('a rating without a follow-up was presented as one');
  return {
    id: followUp.id,
    status: followUp.status as FollowUpStatus,
    rating: presentRating(row, actor),
    handlerId: followUp.handlerId,
    handlerName: row.handlerName,
    contactBy: followUp.contactBy,
    fixBy: followUp.fixBy,
    pendingYear: followUp.pendingYear,
    isOverdue: isOverdue(followUp, today),
    finding: followUp.finding,
    contactedAt: iso(followUp.contactedAt),
    fixedAt: iso(followUp.fixedAt),
    closedAt: iso(followUp.closedAt),
    createdAt: followUp.createdAt.toISOString(),
    allowedActions: followUpActions(factsOf(row.rating, followUp), actor),
    version: followUp.version,
    updatedAt: followUp.updatedAt.toISOString(),
  };
}
