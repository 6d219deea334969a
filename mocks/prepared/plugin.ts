import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Connect, Plugin } from 'vite';
import { MIGRATIONS } from '../../src/backend/db/migrations.gen.ts';
import { makeEmptyDatabase } from './makeEmptyDatabase.ts';

/** PGlite's version and the schema: a data directory fits exactly one pair. */
function stampOf(): string {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  const { version } = JSON.parse(readFileSync(join(dirname(entry), '../package.json'), 'utf8'));
  return bytesToHex(sha256(utf8ToBytes([version, ...MIGRATIONS.map(m => m.hash)].join()))).slice(0, 12);
}

/**
 * Makes the empty database of the offices in the page once, at build time, and serves it as a file: making it in the
 * page takes five seconds and more, reading it about one. In development it is made when it is first asked for.
 */
export function emptyDatabaseFile(): Plugin {
  const path = `/assets/empty-database-${stampOf()}.tgz`;
  let made: Promise<Uint8Array> | undefined;
  const make = () => {
    made ??= makeEmptyDatabase();
    return made;
  };
  const serve: Connect.NextHandleFunction = (request, response, next) => {
    if (request.url === path) void make().then(bytes => response.end(bytes), next);
    else if (request.url?.startsWith('/training/api')) response.writeHead(404).end();
    else next();
  };
  return {
    name: 'empty-database-file',
    config: () => ({
      define: { 'import.meta.env.VITE_EMPTY_DATABASE': JSON.stringify(path) },
      // Else the worker's packages are found only when it runs, and its first start fails.
      optimizeDeps: { entries: ['index.html', 'mocks/worker.ts'] },
    }),
    configureServer: ({ middlewares }) => void middlewares.use(serve),
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: path.slice(1), source: await make() });
    },
  };
}
