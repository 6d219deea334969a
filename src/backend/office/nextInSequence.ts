import { sql } from 'drizzle-orm';
import { type Db, rowsOf } from '../db/db.ts';

/** The next number of a kind and key, held until the transaction ends: never given twice, none lost to a rollback. */
export async function nextInSequence(tx: Db, officeId: string, kind: string, key: string): Promise<number> {
  const [row] = await rowsOf<{ last: number }>(
    tx,
    sql`insert into sequences (office_id, kind, key, last) values (${officeId}::uuid, ${kind}, ${key}, 1)
      on conflict (office_id, kind, key) do update set last = sequences.last + 1 returning last`,
  );
  return row?.last ?? 1;
}
