import { and, asc, eq, gte, inArray, isNull, or, type SQL } from 'drizzle-orm';
import type { Day } from '../../domain/calendar/day.ts';
import type { Db } from '../db/db.ts';
import { cases } from '../db/schema/cases.ts';
import { tickets, windows } from '../db/schema/hall.ts';
import { enterprises, grants } from '../db/schema/people.ts';

/** What a person holds for others now. */
export type Holdings = Awaited<ReturnType<typeof readHoldings>>;

const TICKET = {
  id: tickets.id,
  label: tickets.number,
  status: tickets.status,
  forWindowId: tickets.forWindowId,
  forStaffId: tickets.forStaffId,
};

interface Asked {
  officeId: string;
  staffId: string;
  today: Day;
  /** Locks what is found until the transaction ends: always windows, numbers, cases, grants, each by id. */
  isLocking: boolean;
}

async function readWindows(tx: Db, { officeId, staffId, isLocking }: Asked) {
  const query = tx
    .select({
      id: windows.id,
      label: windows.name,
      status: windows.status,
      ticketId: windows.ticketId,
      number: tickets.number,
    })
    .from(windows)
    .leftJoin(tickets, eq(tickets.id, windows.ticketId))
    .where(and(eq(windows.officeId, officeId), eq(windows.clerkId, staffId)))
    .orderBy(asc(windows.id))
    .$dynamic();
  return isLocking ? query.for('update', { of: windows }) : query;
}

async function readTickets(tx: Db, { officeId, today, isLocking }: Asked, condition: SQL | undefined) {
  const query = tx
    .select(TICKET)
    .from(tickets)
    .where(and(eq(tickets.officeId, officeId), eq(tickets.serviceDay, today), condition))
    .orderBy(asc(tickets.id))
    .$dynamic();
  return isLocking ? query.for('update') : query;
}

async function readCases(tx: Db, { officeId, staffId, isLocking }: Asked) {
  const query = tx
    .select({
      id: cases.id,
      label: cases.number,
      status: cases.status,
      itemCode: cases.itemCode,
      stageNo: cases.stageNo,
      acceptedBy: cases.acceptedBy,
      reviewedBy: cases.reviewedBy,
    })
    .from(cases)
    .where(and(eq(cases.officeId, officeId), eq(cases.assigneeId, staffId), isNull(cases.closedAt)))
    .orderBy(asc(cases.id))
    .$dynamic();
  return isLocking ? query.for('update') : query;
}

async function readClients(tx: Db, { officeId, staffId, today, isLocking }: Asked) {
  const query = tx
    .select({ id: grants.id, label: enterprises.name, status: grants.status, deputyId: grants.deputyId })
    .from(grants)
    .innerJoin(enterprises, eq(enterprises.id, grants.enterpriseId))
    .where(
      and(
        eq(grants.officeId, officeId),
        eq(grants.liaisonId, staffId),
        inArray(grants.status, ['proposed', 'approved']),
        gte(grants.validTo, today),
      ),
    )
    .orderBy(asc(grants.id))
    .$dynamic();
  return isLocking ? query.for('update', { of: grants }) : query;
}

/**
 * Today's numbers that wait for this person or their windows, the visitors they have parked, the open cases assigned
 * to them, the grants that they look after, and their windows with whoever is there.
 */
export async function readHoldings(tx: Db, asked: Asked) {
  const own = await readWindows(tx, asked);
  const forThem = or(
    eq(tickets.forStaffId, asked.staffId),
    own.length > 0
      ? inArray(
          tickets.forWindowId,
          own.map(window => window.id),
        )
      : undefined,
  );
  return {
    windows: own,
    queue: await readTickets(tx, asked, and(eq(tickets.status, 'waiting'), forThem)),
    parked: await readTickets(
      tx,
      asked,
      and(eq(tickets.status, 'parked'), eq(tickets.parkedBy, asked.staffId)),
    ),
    cases: await readCases(tx, asked),
    clients: await readClients(tx, asked),
  };
}
