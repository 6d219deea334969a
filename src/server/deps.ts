import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { v7 } from 'uuid';
import type { Database } from '../backend/db/db.ts';
import type { Deps, Log } from '../backend/deps.ts';
import type { FileStore } from '../backend/files/store.ts';
import type { Vault } from '../backend/http/vault.ts';

const PAPER_FONT = '@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-400-normal.woff';

/** Read from the installed package: it is served to nobody. */
export const readPaperFont = (): Promise<Uint8Array> =>
  readFile(createRequire(import.meta.url).resolve(PAPER_FONT));

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
    paperFont: readPaperFont,
    training: false,
    after(ms, task) {
      const timer = setTimeout(task, ms);
      return () => clearTimeout(timer);
    },
  };
}
