import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import type { Db } from '../../src/backend/db/db.ts';
import { migrate } from '../../src/backend/db/migrate.ts';

/** The data directory of a database with the schema and no rows, as a .tgz. */
export async function makeEmptyDatabase(): Promise<Uint8Array> {
  const client = await PGlite.create('memory://');
  try {
    await migrate(drizzle({ client }) as unknown as Db);
    const file = await client.dumpDataDir('gzip');
    return new Uint8Array(await file.arrayBuffer());
  } finally {
    await client.close();
  }
}
