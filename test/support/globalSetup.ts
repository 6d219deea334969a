import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import type { Db } from '../../src/backend/db/db.ts';
import { migrate } from '../../src/backend/db/migrate.ts';
import { MIGRATIONS } from '../../src/backend/db/migrations.gen.ts';

/** A migrated, empty PGlite is made once and copied for every test file: a fresh initdb takes seconds. */
export default async function setup(): Promise<void> {
  const hash = createHash('sha256').update(JSON.stringify(MIGRATIONS)).digest('hex').slice(0, 12);
  const directory = new URL('../../.cache/', import.meta.url);
  const path = new URL(`test-template-${hash}.tar`, directory).pathname;
  process.env.TEST_PGLITE_TEMPLATE = path;
  if (existsSync(path)) return;
  mkdirSync(directory, { recursive: true });
  const client = await PGlite.create('memory://');
  await migrate(drizzle({ client }) as unknown as Db);
  const dump = await client.dumpDataDir('none');
  writeFileSync(path, new Uint8Array(await dump.arrayBuffer()));
  await client.close();
}
