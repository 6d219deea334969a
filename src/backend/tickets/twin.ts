import { and, eq, ne, sql } from 'drizzle-orm';
import type { Db } from '../db/db.ts';
import { tickets } from '../db/schema/hall.ts';
import type { House } from '../http/rooms.ts';
import type { Acting } from './acting.ts';
import type { TicketColumns, TicketRow } from './record.ts';
import { refuseTicket } from './refuse.ts';

/** Whose waiting number is looked for, and for which item. */
export interface Twin extends Pick<TicketColumns, 'officeId' | 'serviceDay' | 'itemCode'> {
  idNumberHash: string;
  /** The number itself. */
  except?: string;
}

/**
 * The number with which this person waits for the item already. Presses of the same person wait for each other here
 * until their transaction ends: between looking and writing nobody else gives them one.
 */
export async function findTwin(
  tx: Db,
  { officeId, serviceDay, itemCode, idNumberHash, except }: Twin,
): Promise<TicketColumns | undefined> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`${officeId} ${itemCode} ${idNumberHash}`}, 0))`,
  );
  const [twin] = await tx
    .select()
    .from(tickets)
    .where(
      and(
        eq(tickets.officeId, officeId),
        eq(tickets.idNumberHash, idNumberHash),
        eq(tickets.serviceDay, serviceDay),
        eq(tickets.status, 'waiting'),
        eq(tickets.itemCode, itemCode),
        except === undefined ? undefined : ne(tickets.id, except),
      ),
    )
    .limit(1);
  return twin;
}

/**
 * One person holds one waiting number for an item, also when a number comes back into the line.
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
  const twin = await findTwin(tx, {
    officeId: actor.officeId,
    serviceDay,
    itemCode,
    idNumberHash,
    except: id,
  });
  if (twin) throw refuseTicket(house.deps, row, acting, 'already-waiting', { number: twin.number });
}
