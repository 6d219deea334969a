import { and, eq, sql } from 'drizzle-orm';
import { dayOf } from '../../domain/calendar/day.ts';
import { type Grade, isBadGrade } from '../../domain/ratings/grades.ts';
import { followUpLimits } from '../../domain/ratings/limits.ts';
import { type RatingInput, ratingProblems } from '../../domain/ratings/rating.ts';
import type { Db } from '../db/db.ts';
import { followUps, ratings } from '../db/schema/ratings.ts';
import { staff } from '../db/schema/staff.ts';
import { recordEvent } from '../events/record.ts';
import { invalid, Problem } from '../http/problem.ts';
import type { House } from '../http/rooms.ts';
import { notify } from '../notices/notify.ts';

/** What is rated: a visit or a case, and who stood for the office. */
export interface RatedSubject {
  officeId: string;
  source: 'pad' | 'slip' | 'query';
  subjectType: 'ticket' | 'case';
  subjectId: string;
  subjectNumber: string;
  itemCode: string;
  windowId: string | null;
  ratedId: string | null;
}

interface Given extends RatingInput {
  wantsReply: boolean;
}

/** Every manager of the office that works here now. */
async function findManagers(tx: Db, officeId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: staff.id })
    .from(staff)
    .where(and(eq(staff.officeId, officeId), staff.active, sql`'manager' = any(${staff.roles})`));
  return rows.map(({ id }) => id);
}

/** A bad rating is put right within limits of its own, and the head of the window hears of it. */
async function openFollowUp(house: House, tx: Db, subject: RatedSubject, ratingId: string, now: number) {
  const { deps, rules } = house;
  const { calendar, settings } = await rules.read(tx, subject.officeId);
  const { contactDays, fixDays } = settings.ratings;
  const id = deps.newId();
  const at = new Date(now);
  const limits = followUpLimits(calendar, dayOf(now), { contact: contactDays, fix: fixDays });
  await tx.insert(followUps).values({
    id,
    officeId: subject.officeId,
    ratingId,
    status: 'open',
    ...limits,
    createdAt: at,
    updatedAt: at,
  });
  for (const staffId of await findManagers(tx, subject.officeId)) {
    await notify(deps, tx, {
      officeId: subject.officeId,
      staffId,
      kind: 'bad-rating',
      subjectType: 'follow-up',
      subjectId: id,
      params: { contactBy: limits.contactBy ?? '—' },
      actorId: null,
      at: now,
    });
  }
  await recordEvent(deps, tx, {
    officeId: subject.officeId,
    actorId: null,
    action: 'open',
    subjectType: 'follow-up',
    subjectId: id,
    to: 'open',
    data: { ratingId, ...limits },
    at: now,
  });
}

/**
 * Keeps a rating. One for a visit or a case: a second one is refused, whatever it says. The log learns the grade, not
 * who gave it. @throws Problem 409 rated already, 422.
 */
export async function giveRating(house: House, tx: Db, subject: RatedSubject, given: Given, now: number) {
  const { deps, rules } = house;
  const { settings } = await rules.read(tx, subject.officeId);
  const problems = ratingProblems(given, settings.ratings.reasons);
  if (problems.length > 0)
    throw invalid(Object.fromEntries(problems.map(({ field, code }) => [field, code])));
  const { grade, reasons, comment, wantsReply } = given;
  const id = deps.newId();
  const inserted = await tx
    .insert(ratings)
    .values({
      id,
      ...subject,
      grade,
      reasons: [...new Set(reasons)],
      comment,
      wantsReply,
      ratedOn: dayOf(now),
      at: new Date(now),
    })
    .onConflictDoNothing()
    .returning({ id: ratings.id });
  if (inserted.length === 0) throw new Problem(409, 'rated-already', { extra: { status: 'rated' } });
  await recordEvent(deps, tx, {
    officeId: subject.officeId,
    actorId: null,
    action: 'rate',
    subjectType: 'rating',
    subjectId: id,
    to: String(grade),
    data: { source: subject.source, subjectType: subject.subjectType, reasons },
    at: now,
  });
  if (isBadGrade(grade as Grade)) await openFollowUp(house, tx, subject, id, now);
  return { at: new Date(now).toISOString(), grade };
}
