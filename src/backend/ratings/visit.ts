import { and, desc, eq, gt, inArray, notExists, sql } from 'drizzle-orm';
import { dayOf } from '../../domain/calendar/day.ts';
import { isRateable, PAD_SECONDS } from '../../domain/ratings/rating.ts';
import { isMachine, type Role } from '../../domain/staff/roles.ts';
import type { Db } from '../db/db.ts';
import { cases } from '../db/schema/cases.ts';
import { tickets, windows } from '../db/schema/hall.ts';
import { offices } from '../db/schema/office.ts';
import { ratings } from '../db/schema/ratings.ts';
import { staff } from '../db/schema/staff.ts';
import { notFound, Problem } from '../http/problem.ts';
import type { RatedSubject } from './give.ts';

type TicketRow = typeof tickets.$inferSelect;

/** A press may reach us later than it was made: the line was cut for a moment. */
const LATE_SECONDS = 600;

/** The visit that has just ended at a window, while the pad may still ask about it. */
export async function findJustEnded(db: Db, officeId: string, windowNo: number, now: number) {
  const [row] = await db
    .select({ ticket: tickets })
    .from(tickets)
    .innerJoin(windows, eq(windows.id, tickets.windowId))
    .where(
      and(
        eq(tickets.officeId, officeId),
        eq(windows.no, windowNo),
        eq(tickets.serviceDay, dayOf(now)),
        eq(tickets.status, 'finished'),
        gt(tickets.endedAt, new Date(now - PAD_SECONDS * 1000)),
        sql`${tickets.startedAt} is not null`,
        notExists(
          db
            .select({ id: ratings.id })
            .from(ratings)
            .where(
              and(
                eq(ratings.officeId, officeId),
                eq(ratings.subjectType, 'ticket'),
                eq(ratings.subjectId, tickets.id),
              ),
            ),
        ),
      ),
    )
    .orderBy(desc(tickets.endedAt))
    .limit(1);
  return row?.ticket;
}

/** Whether the visit was served and has no rating yet. */
export async function canBeRated(db: Db, ticket: TicketRow): Promise<boolean> {
  if (!isRateable(ticket)) return false;
  const [rated] = await db
    .select({ id: ratings.id })
    .from(ratings)
    .where(
      and(
        eq(ratings.officeId, ticket.officeId),
        eq(ratings.subjectType, 'ticket'),
        eq(ratings.subjectId, ticket.id),
      ),
    );
  return !rated;
}

const subjectOf = (ticket: TicketRow, source: 'pad' | 'slip'): RatedSubject => ({
  officeId: ticket.officeId,
  source,
  subjectType: 'ticket',
  subjectId: ticket.id,
  subjectNumber: ticket.number,
  itemCode: ticket.itemCode,
  windowId: ticket.windowId,
  ratedId: ticket.clerkId,
});

/** @throws Problem 409 not served, or too long ago for the pad of a window. */
function checkRateable(ticket: TicketRow, seconds: number | null, now: number): void {
  const isRecent = seconds === null || now - (ticket.endedAt?.getTime() ?? 0) <= seconds * 1000;
  if (isRateable(ticket) && isRecent) return;
  throw new Problem(409, 'not-rateable', { extra: { status: ticket.status } });
}

/** The visit that a pad rates. @throws Problem 404, 409. */
export async function getPadVisit(tx: Db, officeId: string, ticketId: string, now: number) {
  const [ticket] = await tx
    .select()
    .from(tickets)
    .where(and(eq(tickets.officeId, officeId), eq(tickets.id, ticketId)));
  if (!ticket) throw notFound();
  checkRateable(ticket, PAD_SECONDS + LATE_SECONDS, now);
  return subjectOf(ticket, 'pad');
}

/** Nobody is signed in who would name the office, with which the indexes begin. */
const everyOffice = (db: Db) => db.select({ id: offices.id }).from(offices);

/** The visit of a slip, on its day. @throws Problem 404 no such code today, 409. */
export async function getSlipVisit(tx: Db, code: string | null, now: number): Promise<RatedSubject> {
  if (!code) throw new Problem(404, 'no-such-code');
  const [ticket] = await tx
    .select()
    .from(tickets)
    .where(and(inArray(tickets.officeId, everyOffice(tx)), eq(tickets.code, code)));
  if (!ticket || ticket.serviceDay !== dayOf(now)) throw new Problem(404, 'no-such-code');
  checkRateable(ticket, null, now);
  return subjectOf(ticket, 'slip');
}

/** Nobody where a machine stands: the city's platform filed it and the rule accepted it. */
async function findPerson(tx: Db, id: string): Promise<string | null> {
  const [row] = await tx.select({ roles: staff.roles }).from(staff).where(eq(staff.id, id));
  return row && !isMachine(row.roles as Role[]) ? id : null;
}

/** The case of a number and its query code, once it is closed. @throws Problem 404 for a wrong code as for no case, 409. */
export async function getQueriedCase(tx: Db, number: string, code: string): Promise<RatedSubject> {
  const [row] = await tx
    .select()
    .from(cases)
    .where(
      and(inArray(cases.officeId, everyOffice(tx)), eq(cases.number, number), eq(cases.queryCode, code)),
    );
  if (!row || row.status === 'void') throw new Problem(404, 'no-such-case-code');
  if (row.closedAt === null) throw new Problem(409, 'not-rateable', { extra: { status: row.status } });
  return {
    officeId: row.officeId,
    source: 'query',
    subjectType: 'case',
    subjectId: row.id,
    subjectNumber: row.number,
    itemCode: row.itemCode,
    windowId: null,
    ratedId: await findPerson(tx, row.acceptedBy ?? row.receivedBy),
  };
}
