import { and, eq } from 'drizzle-orm';
import type { CallNextAnswer, TicketCommand } from '../../contract/tickets.ts';
import type { TicketAction } from '../../domain/queue/ticket.ts';
import type { Db } from '../db/db.ts';
import { tickets, windows } from '../db/schema/hall.ts';
import { notFound } from '../http/problem.ts';
import type { House, RequestContext } from '../http/rooms.ts';
import type { TicketRow } from './record.ts';
import { ticketScope } from './spec.ts';

/** One press on one ticket, in its transaction. */
export interface Acting<A extends TicketAction = TicketAction>
  extends Pick<RequestContext, 'actor' | 'language' | 'now'> {
  tx: Db;
  body: TicketCommand;
  id: string;
  action: A;
  /** The version that the caller saw. */
  seen: number | undefined;
}

/** Calls the next number to a window, in the same transaction; undefined when nobody waits. */
export type CallNext = (
  house: House,
  calling: Pick<Acting, 'tx' | 'actor' | 'language' | 'now' | 'id'> & { seen: undefined },
) => Promise<CallNextAnswer | undefined>;

/** The ticket, locked until the transaction ends. @throws Problem 404, also for what this person may not see. */
export async function lockTicket({ tx, id, actor }: Pick<Acting, 'tx' | 'id' | 'actor'>): Promise<TicketRow> {
  const [row] = await tx
    .select({ ticket: tickets, windowClerkId: windows.clerkId })
    .from(tickets)
    .leftJoin(windows, eq(windows.id, tickets.windowId))
    .where(and(ticketScope({ actor }), eq(tickets.id, id)))
    .for('update', { of: tickets });
  if (!row) throw notFound();
  return row;
}
