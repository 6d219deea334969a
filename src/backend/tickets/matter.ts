import { and, asc, eq, ne } from 'drizzle-orm';
import { dayOf } from '../../domain/calendar/day.ts';
import type { Lane } from '../../domain/queue/lanes.ts';
import { isAtWindow, type TicketStatus } from '../../domain/queue/ticket.ts';
import { tickets } from '../db/schema/hall.ts';
import { recordEvent } from '../events/record.ts';
import { invalid } from '../http/problem.ts';
import type { House } from '../http/rooms.ts';
import type { Acting } from './acting.ts';
import { allocateNumber } from './numbers.ts';
import { requireOpenItem } from './openItem.ts';
import type { TicketRow } from './record.ts';
import { checkNoTwin } from './twin.ts';

/**
 * The second number of a visitor who stands at the window with another matter. It is parked there with the window's
 * clerk as its owner: it never was in the line, keeps nobody waiting and has no wait of its own.
 * @throws Problem 422 item; 409 item not open, the person waits for it already.
 */
export async function addMatter(house: House, acting: Acting, row: TicketRow): Promise<TicketRow> {
  const { deps } = house;
  const { tx, actor, body, now } = acting;
  const { ticket } = row;
  const { itemCode } = body;
  if (!itemCode) throw invalid({ itemCode: 'required' });
  await requireOpenItem(acting, itemCode);
  await checkNoTwin(house, acting, row, itemCode);
  const at = new Date(now);
  const lane = ticket.lane as Lane;
  const visitId = ticket.visitId ?? ticket.id;
  const owner = row.windowClerkId ?? actor.id;
  const [matter] = await tx
    .insert(tickets)
    .values({
      id: deps.newId(),
      officeId: actor.officeId,
      number: await allocateNumber(tx, actor.officeId, ticket.serviceDay, lane, itemCode),
      serviceDay: ticket.serviceDay,
      itemCode,
      channel: ticket.channel,
      lane,
      laneReason: ticket.laneReason,
      status: 'parked',
      applicantId: ticket.applicantId,
      applicantName: ticket.applicantName,
      idNumberSealed: ticket.idNumberSealed,
      idNumberHash: ticket.idNumberHash,
      enterpriseId: ticket.enterpriseId,
      grantId: ticket.grantId,
      liaisonId: ticket.liaisonId,
      windowId: ticket.windowId,
      clerkId: owner,
      parkedBy: owner,
      visitId,
      note: body.note ?? null,
      takenAt: at,
      updatedAt: at,
    })
    .returning();
  if (!matter) throw new Error('no ticket was inserted');
  await recordEvent(deps, tx, {
    officeId: actor.officeId,
    actorId: actor.id,
    action: 'take',
    subjectType: 'ticket',
    subjectId: matter.id,
    to: 'parked',
    data: { number: matter.number, lane, itemCode, visitId, windowId: matter.windowId },
    at: now,
  });
  return { ticket: matter, windowClerkId: row.windowClerkId };
}

/** The next matter of a visitor whose number just left a window: parked there, for a clerk their own. */
export async function findNextMatter(
  { tx, actor, now }: Acting,
  { ticket }: TicketRow,
): Promise<string | undefined> {
  if (!ticket.visitId || !ticket.windowId || !isAtWindow(ticket.status as TicketStatus)) return undefined;
  // Of a day that is over nothing is taken up again.
  if (ticket.serviceDay !== dayOf(now)) return undefined;
  const [next] = await tx
    .select({ id: tickets.id })
    .from(tickets)
    .where(
      and(
        eq(tickets.officeId, actor.officeId),
        eq(tickets.visitId, ticket.visitId),
        ne(tickets.id, ticket.id),
        eq(tickets.status, 'parked'),
        eq(tickets.windowId, ticket.windowId),
        eq(tickets.serviceDay, ticket.serviceDay),
        actor.roles.includes('manager') ? undefined : eq(tickets.parkedBy, actor.id),
      ),
    )
    .orderBy(asc(tickets.takenAt), asc(tickets.id))
    .limit(1);
  return next?.id;
}
