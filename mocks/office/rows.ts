import { sql } from 'drizzle-orm';
import { type Db, rowsOf } from '../../src/backend/db/db.ts';

/** Every row of every table, as JSON text: table → array of rows. */
export type Rows = Record<string, string>;

async function listTables(db: Db): Promise<string[]> {
  const rows = await rowsOf<{ name: string }>(
    db,
    sql`select tablename::text as name from pg_tables where schemaname = 'public' order by 1`,
  );
  return rows.map(row => row.name);
}

/** Reads all rows at one moment. A world of some hundred cases takes about a tenth of a second. */
export async function readRows(db: Db): Promise<Rows> {
  return db.transaction(async tx => {
    const rows: Rows = {};
    for (const table of await listTables(tx)) {
      const [found] = await rowsOf<{ all: string | null }>(
        tx,
        sql`select json_agg(t)::text as all from ${sql.identifier(table)} t`,
      );
      if (found?.all) rows[table] = found.all;
    }
    return rows;
  });
}

/** Puts these rows in the place of all there are; tables of `kept` stay as they are. */
export async function replaceRows(db: Db, rows: Rows, kept: readonly string[] = []): Promise<void> {
  await db.transaction(async tx => {
    const tables = (await listTables(tx)).filter(table => !kept.includes(table));
    await tx.execute(
      sql`truncate ${sql.join(
        tables.map(table => sql.identifier(table)),
        sql`, `,
      )}`,
    );
    for (const table of tables) {
      const name = sql.identifier(table);
      if (rows[table])
        await tx.execute(
          sql`insert into ${name} select * from json_populate_recordset(null::${name}, ${rows[table]}::json)`,
        );
    }
  });
}
