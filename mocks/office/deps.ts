import paperFontUrl from '@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-400-normal.woff?url';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { v7 } from 'uuid';
import type { Database } from '../../src/backend/db/db.ts';
import type { Deps, Log } from '../../src/backend/deps.ts';
import type { FileStore } from '../../src/backend/files/store.ts';
import { createVault } from '../../src/backend/http/vault.ts';

/** No secret: it seals invented people only, in a page that anybody can read. */
const SAMPLE_KEY = sha256(utf8ToBytes('talent window, sample people'));

function randomBytes(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length));
}

const quiet: Log = {
  info() {},
  warn() {},
  // biome-ignore lint/suspicious/noConsole: the page has no other log
  error: (fields, message) => console.error(message, fields),
};

/** What the backend is given in a page: the settable clock, and ids and chance that also work on plain http. */
export function pageDeps(database: Database, files: FileStore, now: () => number): Deps {
  return {
    db: database.db,
    databaseKind: database.kind,
    now,
    newId: () => v7(),
    randomBytes,
    vault: createVault(SAMPLE_KEY, randomBytes),
    files,
    log: quiet,
    version: 'page',
    paperFont: async () => new Uint8Array(await (await fetch(paperFontUrl)).arrayBuffer()),
    training: true,
    // Real time: the clock of the office may stand still or jump, what waits for it must still run.
    after: (ms, task) => {
      const timer = setTimeout(task, ms);
      return () => clearTimeout(timer);
    },
  };
}
