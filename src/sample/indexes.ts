import { sql } from 'drizzle-orm';
import { type Db, rowsOf } from '../backend/db/db.ts';

/** The tables that get most of the rows. */
const TABLES = ['applicants', 'cases', 'case_steps', 'events', 'tickets'];

/**
 * Building an index over the finished table costs a fraction of keeping it up row by row. Drops the indexes of the big
 * tables when they are empty, and answers what puts them back; keys and unique constraints stay. All of it happens in
 * the caller's transaction: nobody ever sees the tables without their indexes.
 */
export async function setIndexesAside(tx: Db): Promise<() => Promise<void>> {
  const [used] = await rowsOf<{ rows: boolean }>(
    tx,
    sql`select exists (select from cases) or exists (select from tickets) or exists (select from events) as rows`,
  );
  if (used?.rows) return async () => {};
  const names = sql.join(
    TABLES.map(name => sql`${name}`),
    sql`, `,
  );
  const found = await rowsOf<{ name: string; definition: string }>(
    tx,
    sql`select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
      from pg_index i join pg_class t on t.oid = i.indrelid
      where t.relnamespace = current_schema()::regnamespace and t.relname in (${names})
        and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
      order by 1`,
  );
  for (const { name } of found) await tx.execute(sql.raw(`drop index ${name}`));
  return async () => {
    for (const { definition } of found) await tx.execute(sql.raw(definition));
  };
}
