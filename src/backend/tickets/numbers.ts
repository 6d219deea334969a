import { asc, eq, sql } from 'drizzle-orm';
import type { Day } from '../../domain/calendar/day.ts';
import type { Lane } from '../../domain/queue/lanes.ts';
import { itemLetter, ticketNumber, ticketPrefix } from '../../domain/queue/numbering.ts';
import type { Db } from '../db/db.ts';
import { items, sequences } from '../db/schema/office.ts';

const LETTERS = 21;

/** By the order in which items came to the office: a new one never changes the letter of another. */
async function letterOf(tx: Db, officeId: string, itemCode: string): Promise<string> {
  const rows = await tx
    .select({ code: items.code })
    .from(items)
    .where(eq(items.officeId, officeId))
    .orderBy(asc(items.id));
  const place = rows.findIndex(row => row.code === itemCode);
  // More items than letters: two items share a letter and its sequence, so that no number is given twice.
  return itemLetter(Math.max(0, place) % LETTERS);
}

/** The next number of the day for this lane and item. Its row is locked until the transaction ends. */
export async function allocateNumber(
  tx: Db,
  officeId: string,
  day: Day,
  lane: Lane,
  itemCode: string,
): Promise<string> {
  const prefix = ticketPrefix(lane, await letterOf(tx, officeId, itemCode));
  const [row] = await tx
    .insert(sequences)
    .values({ officeId, kind: 'ticket', key: `${day} ${prefix}`, last: 1 })
    .onConflictDoUpdate({
      target: [sequences.officeId, sequences.kind, sequences.key],
      set: { last: sql`${sequences.last} + 1` },
    })
    .returning({ last: sequences.last });
  return ticketNumber(prefix, row?.last ?? 0);
}
