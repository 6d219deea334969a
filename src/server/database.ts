import { existsSync, mkdirSync } from 'node:fs';
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

async function openAny(environment: Environment): Promise<Database> {
  if (environment.databaseUrl) {
    try {
      return await openPostgres(environment.databaseUrl);
    } catch (error) {
      throw new StartError(`DATABASE_URL: the server cannot be reached or refuses: ${explain(error)}`);
    }
  }
  return openPglite(join(environment.dataDir, EMBEDDED));
}

/** Opens and migrates. @throws StartError in one line. */
export async function openDatabase(environment: Environment): Promise<Database> {
  mkdirSync(environment.dataDir, { recursive: true });
  const database = await openAny(environment);
  try {
    await migrate(database.db);
  } catch (error) {
    await database.close();
    if (!(error instanceof NewerDatabaseError)) throw error;
    throw new StartError('the database was written by a newer version of this program; install that version');
  }
  return database;
}

export const hasEmbeddedDatabase = (dataDir: string): boolean =>
  existsSync(join(dataDir, EMBEDDED, 'PG_VERSION'));
