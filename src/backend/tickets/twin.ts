import { and, eq, ne, sql } from 'drizzle-orm';
import { tickets } from '../db/schema/hall.ts';
import type { House } from '../http/rooms.ts';
import type { Acting } from './acting.ts';
import type { TicketRow } from './record.ts';
import { refuseTicket } from './refuse.ts';

/**
 * One person holds one waiting number for an item, also when a number comes back into the line. Presses of the same
 * person wait for each other here, as when a number is taken.
 * @throws Problem 409 that names the other number.
 */
export async function checkNoTwin(
  house: House,
  acting: Acting,
  row: TicketRow,
  itemCode: string,
): Promise<void> {
  const { tx, actor } = acting;
  const { idNumberHash, serviceDay, id } = row.ticket;
  if (!idNumberHash) return;
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`${actor.officeId} ${itemCode} ${idNumberHash}`}, 0))`,
  );
  const [twin] = await tx
    .select({ number: tickets.number })
    .from(tickets)
    .where(
      and(
        eq(tickets.officeId, actor.officeId),
        eq(tickets.idNumberHash, idNumberHash),
        eq(tickets.serviceDay, serviceDay),
        eq(tickets.status, 'waiting'),
        eq(tickets.itemCode, itemCode),
        ne(tickets.id, id),
      ),
    )
    .limit(1);
  if (twin) throw refuseTicket(house.deps, row, acting, 'already-waiting', { number: twin.number });
}
