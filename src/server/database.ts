import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '../backend/db/db.ts';
import { migrate, NewerDatabaseError } from '../backend/db/migrate.ts';
import { openPglite } from '../backend/db/pglite.ts';
import { openPostgres } from '../backend/db/postgres.ts';
import { type Environment, StartError } from './environment.ts';

export const EMBEDDED = 'pglite';

/** Why a database could not be opened, without the URL: it carries a password. */
function explain(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const causes = error instanceof AggregateError ? error.errors.map(e => String(e.code ?? e.message)) : [];
  return (message || code || causes.join(', ') || 'unknown reason').split('\n')[0] ?? '';
}

/** Drizzle's own error says which query failed, its cause why. */
const causeOf = (error: unknown): unknown => (error instanceof Error && error.cause) || error;

async function openAny(environment: Environment, prepared: string | undefined): Promise<Database> {
  if (environment.databaseUrl) {
    try {
      return await openPostgres(environment.databaseUrl);
    } catch (error) {
      throw new StartError(`DATABASE_URL: the server cannot be reached or refuses: ${explain(error)}`);
    }
  }
  await unpackPrepared(environment.dataDir, prepared);
  try {
    return await openPglite(join(environment.dataDir, EMBEDDED));
  } catch (error) {
    throw new StartError(
      `the database in ${join(environment.dataDir, EMBEDDED)} cannot be opened (${explain(error)}); restore a backup into another DATA_DIR, and keep this directory`,
    );
  }
}

/**
 * A new data directory from the empty one that the build has made (initdb takes five seconds, this one). Beside its
 * place first and renamed when whole: a kill in between leaves nothing that looks like a database.
 */
async function unpackPrepared(dataDir: string, prepared: string | undefined): Promise<void> {
  if (hasEmbeddedDatabase(dataDir) || !prepared || !existsSync(prepared)) return;
  const partial = join(dataDir, `${EMBEDDED}.partial`);
  rmSync(partial, { recursive: true, force: true });
  const database = await openPglite(partial, { loadDataDir: new Blob([readFileSync(prepared)]) });
  await database.close();
  rmSync(join(dataDir, EMBEDDED), { recursive: true, force: true });
  renameSync(partial, join(dataDir, EMBEDDED));
}

/** Opens and migrates; `prepared` is the file of an empty database. @throws StartError in one line. */
export async function openDatabase(environment: Environment, prepared?: string): Promise<Database> {
  mkdirSync(environment.dataDir, { recursive: true });
  const database = await openAny(environment, prepared);
  try {
    await migrate(database.db);
  } catch (error) {
    await database.close();
    throw new StartError(
      error instanceof NewerDatabaseError
        ? 'the database was written by a newer version of this program; install that version'
        : `the database could not be brought to this version and was left as it was: ${explain(causeOf(error))}`,
    );
  }
  return database;
}

export const hasEmbeddedDatabase = (dataDir: string): boolean =>
  existsSync(join(dataDir, EMBEDDED, 'PG_VERSION'));
