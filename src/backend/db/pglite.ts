import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import type { Database, Db } from './db.ts';

/** Opens the embedded database: a directory on a server, `memory://` in tests, memory or idb in the page. */
export async function openPglite(dataDir: string, options: PGliteOptions = {}): Promise<Database> {
  const client = await PGlite.create(dataDir, options);
  return {
    db: drizzle({ client }) as unknown as Db,
    kind: 'pglite',
    close: () => client.close(),
  };
}
