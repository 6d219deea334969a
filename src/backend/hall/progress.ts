import { and, eq, inArray } from 'drizzle-orm';
import type { Progress } from '../../contract/hall.ts';
import { dayOf } from '../../domain/calendar/day.ts';
import type { Lane } from '../../domain/queue/lanes.ts';
import type { TicketStatus } from '../../domain/queue/ticket.ts';
import { tickets, windows } from '../db/schema/hall.ts';
import { items, offices } from '../db/schema/office.ts';
import { Problem } from '../http/problem.ts';
import type { House } from '../http/rooms.ts';
import { getOffice } from '../office/settings.ts';
import { canBeRated } from '../ratings/visit.ts';
import { findPlace } from '../tickets/position.ts';

/** The number of a code, of whatever office. A slip is worth nothing after its day. @throws Problem 404. */
export async function getTicket({ deps }: House, code: string) {
  const { db } = deps;
  const [found] = await db
    .select({ ticket: tickets, windowNo: windows.no, zh: items.zh, en: items.en })
    .from(tickets)
    .leftJoin(windows, eq(windows.id, tickets.windowId))
    .leftJoin(items, and(eq(items.officeId, tickets.officeId), eq(items.code, tickets.itemCode)))
    // The index of codes begins with the office; nobody is signed in who would name it.
    .where(
      and(inArray(tickets.officeId, db.select({ id: offices.id }).from(offices)), eq(tickets.code, code)),
    );
  if (!found || found.ticket.serviceDay !== dayOf(deps.now())) throw new Problem(404, 'no-such-code');
  return found;
}

async function findWait(house: House, { officeId, ...ticket }: typeof tickets.$inferSelect) {
  if (ticket.status !== 'waiting') return { ahead: null, wait: null };
  const rules = await house.rules.recent(officeId);
  const placed = { ...ticket, lane: ticket.lane as Lane };
  const { db, now } = house.deps;
  const place = await findPlace(db, officeId, placed, rules, now());
  return { ahead: Math.max(0, place.position - 1), wait: place.waitRange };
}

const iso = (instant: Date | null): string | null => instant?.toISOString() ?? null;

/** What the holder of a slip may know of the number on it. @throws Problem 404 no such code today. */
export async function readProgress(house: House, code: string): Promise<Progress> {
  const { ticket, windowNo, zh, en } = await getTicket(house, code);
  const office = await getOffice(house.deps.db, ticket.officeId);
  const wasCalled = ticket.status !== 'waiting';
  return {
    at: new Date(house.deps.now()).toISOString(),
    office: { zh: office.zh, en: office.en },
    number: ticket.number,
    lane: ticket.lane as Lane,
    item: { zh: zh ?? ticket.itemCode, en: en ?? ticket.itemCode },
    status: ticket.status as TicketStatus,
    takenAt: ticket.takenAt.toISOString(),
    ...(await findWait(house, ticket)),
    windowNo: wasCalled ? windowNo : null,
    calledAt: wasCalled ? iso(ticket.lastCalledAt ?? ticket.calledAt) : null,
    endedAt: iso(ticket.endedAt),
    rating: (await canBeRated(house.deps.db, ticket)) ? office.settings.ratings.reasons : null,
  };
}
