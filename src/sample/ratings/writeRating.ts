import { ratings } from '../../backend/db/schema/ratings.ts';
import { addDays, dayOf, type Instant } from '../../domain/calendar/day.ts';
import { type Grade, isBadGrade } from '../../domain/ratings/grades.ts';
import { DEFAULT_REASONS, reasonsOf } from '../../domain/ratings/reasons.ts';
import type { TakenTicket } from '../hall/ticketBook.ts';
import { createRandom } from '../random.ts';
import type { World } from '../world.ts';
import { writeFollowUp } from './writeFollowUp.ts';

/** Days for which visits have ratings. */
const DAYS_RATED = 90;
const RATE_OF_RATING = 0.38;
const GRADES = { '5': 70, '4': 21, '3': 6.5, '2': 1.6, '1': 0.9 } as const;

interface Visit {
  ticket: TakenTicket;
  windowId: string;
  clerkId: string;
  endedAt: Instant;
}

/** Some visitors rate as they leave. Chance of its own: the rest of the office stays what it was for its seed. */
export function writeRating(world: World, { ticket, windowId, clerkId, endedAt }: Visit): void {
  const ratedOn = dayOf(endedAt);
  if (world.isLean || ratedOn <= addDays(world.today, -DAYS_RATED)) return;
  const random = createRandom(Math.floor(endedAt / 1000));
  const at = endedAt + random.int(8, 50) * 1000;
  if (!random.chance(RATE_OF_RATING) || at >= world.now) return;
  const grade = Number(random.weighted(GRADES)) as Grade;
  const isBad = isBadGrade(grade);
  const reasons = isBad || random.chance(0.5) ? [random.pick(reasonsOf(DEFAULT_REASONS, grade)).code] : [];
  const id = world.idAt(at);
  world.writer.add(ratings, {
    id,
    officeId: world.officeId,
    source: random.chance(0.85) ? 'pad' : 'slip',
    subjectType: 'ticket',
    subjectId: ticket.id,
    subjectNumber: ticket.number,
    itemCode: ticket.itemCode,
    windowId,
    ratedId: clerkId,
    grade,
    reasons,
    comment: '',
    wantsReply: isBad && random.chance(0.5),
    ratedOn,
    at: new Date(at),
  });
  world.log.add({
    at,
    actorId: null,
    action: 'rate',
    subjectType: 'rating',
    subjectId: id,
    to: String(grade),
    data: { source: 'pad', subjectType: 'ticket', reasons },
  });
  if (isBad) writeFollowUp(world, { ratingId: id, ratedId: clerkId, at }, random);
}
