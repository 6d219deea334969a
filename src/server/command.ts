import { BackupError } from '../backend/backup/format.ts';
import type { Database } from '../backend/db/db.ts';
import type { Vault } from '../backend/http/vault.ts';
import { openDatabase } from './database.ts';
import { lockDirectory } from './directoryLock.ts';
import { readEnvironment, StartError } from './environment.ts';
import { openVault } from './keyFile.ts';
import { ensureDirectory } from './paths.ts';

/** Runs a command of the terminal on the office's database, with the server's settings and its lock. */
export async function withOfficeDatabase(
  name: string,
  work: (database: Database, vault: Vault) => Promise<void>,
): Promise<void> {
  try {
    const environment = readEnvironment(process.env);
    ensureDirectory(environment.dataDir);
    const unlock = environment.databaseUrl ? () => {} : lockDirectory(environment.dataDir, name);
    try {
      const vault = openVault(environment.dataDir);
      const database = await openDatabase(environment);
      try {
        await work(database, vault);
      } finally {
        await database.close();
      }
    } finally {
      unlock();
    }
  } catch (error) {
    const isKnown = error instanceof StartError || error instanceof BackupError;
    process.stderr.write(isKnown ? `${error.message}\n` : `${name} failed: ${(error as Error).message}\n`);
    process.exitCode = 1;
  }
}

/** A table of counts for the person at the terminal. */
export function showCounts(counts: Record<string, number>): void {
  for (const [table, count] of Object.entries(counts)) {
    process.stdout.write(`${String(count).padStart(10)}  ${table}\n`);
  }
}
