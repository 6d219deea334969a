import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import type { Database } from '../backend/db/db.ts';
import type { Deps, Log } from '../backend/deps.ts';
import type { FileStore } from '../backend/files/store.ts';
import type { Vault } from '../backend/http/vault.ts';

/** What Node gives to the backend. */
export function nodeDeps(
  database: Database,
  vault: Vault,
  files: FileStore,
  log: Log,
  version: string,
): Deps {
  return {
    db: database.db,
    databaseKind: database.kind,
    now: () => Date.now(),
    newId: () => v7(),
    randomBytes: length => new Uint8Array(randomBytes(length)),
    vault,
    files,
    log,
    version,
    after(ms, task) {
      const timer = setTimeout(task, ms);
      return () => clearTimeout(timer);
    },
  };
}
