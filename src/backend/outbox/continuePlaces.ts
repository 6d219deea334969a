import { sql } from 'drizzle-orm';
import type { Db } from '../db/db.ts';

/** The next message comes after those that were written with their places: a restored backup, the sample office. */
export async function continuePlaces(tx: Db): Promise<void> {
  await tx.execute(sql`select setval(pg_get_serial_sequence('outbox', 'place'),
    (select coalesce(max(place), 0) + 1 from outbox), false)`);
}
