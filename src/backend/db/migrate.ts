import { sql } from 'drizzle-orm';
import type { MigrationMeta } from 'drizzle-orm/migrator';
import { type Db, rowsOf } from './db.ts';
import { MIGRATIONS } from './migrations.gen.ts';

/** The database was written by a later program than this one: refuse before anything is touched. */
export class NewerDatabaseError extends Error {
  override name = 'NewerDatabaseError';
}

/** Any number that only migrations use: two servers that start together migrate one after the other. */
const MIGRATION_LOCK = 7_231_004;

interface MigratingDb {
  dialect: { migrate(migrations: MigrationMeta[], session: unknown, config: object): Promise<void> };
  session: unknown;
}

async function newestApplied(db: Db): Promise<number> {
  const found = await rowsOf<{ t: string | null }>(
    db,
    sql`select to_regclass('drizzle.__drizzle_migrations')::text as t`,
  );
  if (!found[0]?.t) return 0;
  const rows = await rowsOf<{ newest: string | number | null }>(
    db,
    sql`select max(created_at)::text as newest from drizzle.__drizzle_migrations`,
  );
  return Number(rows[0]?.newest ?? 0);
}

/**
 * Brings the schema up to this program's. The SQL is bundled (drizzle's own `migrate` reads files, which a page
 * cannot), so the page and the server run the very same statements.
 * @throws NewerDatabaseError when the database is ahead of the program.
 */
export async function migrate(db: Db): Promise<void> {
  const newestKnown = Math.max(...MIGRATIONS.map(m => m.folderMillis));
  if ((await newestApplied(db)) > newestKnown) {
    throw new NewerDatabaseError('the database was written by a newer version of this program');
  }
  await db.transaction(async tx => {
    await tx.execute(sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`);
    const { dialect, session } = tx as unknown as MigratingDb;
    // The session inside a transaction opens no other; drizzle's migration asks for one, and gets a savepoint.
    const nested = Object.create(session as object, {
      transaction: { value: (run: (inner: Db) => Promise<void>) => tx.transaction(run) },
    });
    await dialect.migrate([...MIGRATIONS], nested, {});
  });
}
