/** A process of its own, so that its memory is nobody else's: one large office in the given database. */

import { sql } from 'drizzle-orm';
import { installation } from '../../../src/backend/db/schema/office.ts';
import { createMemoryStore } from '../../../src/backend/files/memoryStore.ts';
import { createSampleOffice } from '../../../src/sample/createSampleOffice.ts';
import { openDatabase } from '../../../src/server/database.ts';
import { nodeDeps } from '../../../src/server/deps.ts';
import { readEnvironment } from '../../../src/server/environment.ts';
import { checkKey, openVault } from '../../../src/server/keyFile.ts';
import { createLog } from '../../../src/server/log.ts';
import { ensureDirectory } from '../../../src/server/paths.ts';
import { PASSWORD, WINDOWS } from '../options.ts';

const environment = readEnvironment(process.env);
ensureDirectory(environment.dataDir);
const vault = openVault(environment.dataDir);
const database = await openDatabase(environment);
await checkKey(database.db, vault, environment.dataDir);
const deps = nodeDeps(database, vault, createMemoryStore(), createLog('warn'), 'bench');
await createSampleOffice(deps, database.db, {
  size: environment.sampleSize,
  password: PASSWORD,
  windows: WINDOWS,
  waiting: 0,
});
// The last step, as at a first start: what was cut short is never measured.
await database.db.insert(installation).values({ name: 'ready', value: 'true' }).onConflictDoNothing();
// What a server's autovacuum does within a minute; not while something is measured.
await database.db.execute(sql`vacuum (analyze)`);
await database.close();
