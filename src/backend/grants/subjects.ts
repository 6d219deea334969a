import { and, eq, isNull, sql } from 'drizzle-orm';
import { isTicketOver, type TicketStatus } from '../../domain/queue/ticket.ts';
import type { Db } from '../db/db.ts';
import { cases } from '../db/schema/cases.ts';
import { tickets } from '../db/schema/hall.ts';

export type SubjectType = 'ticket' | 'case';

/** What an exception is asked for: how it is called, how it stands, and whether it still moves. */
export interface Subject {
  type: SubjectType;
  id: string;
  number: string;
  lane: string;
  status: string;
  isOpen: boolean;
}

async function findTicket(tx: Db, officeId: string, id: string): Promise<Subject | undefined> {
  const [row] = await tx
    .select()
    .from(tickets)
    .where(and(eq(tickets.officeId, officeId), eq(tickets.id, id)))
    .for('update');
  if (!row) return undefined;
  const { number, lane, status } = row;
  return { type: 'ticket', id, number, lane, status, isOpen: !isTicketOver(status as TicketStatus) };
}

async function findCase(tx: Db, officeId: string, id: string): Promise<Subject | undefined> {
  const [row] = await tx
    .select({ number: cases.number, lane: cases.lane, status: cases.status, closedAt: cases.closedAt })
    .from(cases)
    .where(and(eq(cases.officeId, officeId), eq(cases.id, id)))
    .for('update');
  return row && { type: 'case', id, ...row, isOpen: row.closedAt === null };
}

/** The ticket or case, its row locked. */
export const findSubject = (
  tx: Db,
  officeId: string,
  type: SubjectType,
  id: string,
): Promise<Subject | undefined> =>
  type === 'ticket' ? findTicket(tx, officeId, id) : findCase(tx, officeId, id);

/** Moves the ticket or case to the green lane. */
export async function makeGreen(tx: Db, { type, id }: Subject, at: Date): Promise<void> {
  if (type === 'ticket') {
    await tx
      .update(tickets)
      .set({ lane: 'green', laneReason: 'exception', version: sql`${tickets.version} + 1`, updatedAt: at })
      .where(eq(tickets.id, id));
    return;
  }
  await tx
    .update(cases)
    .set({ lane: 'green', version: sql`${cases.version} + 1`, updatedAt: at })
    .where(and(eq(cases.id, id), isNull(cases.closedAt)));
}
