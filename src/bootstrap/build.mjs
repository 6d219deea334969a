/** Builds dist/app (the screen, compressed beforehand) and dist/server (Node). */
import { copyFileSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { build } from 'vite';
import { ROOT } from './steps.mjs';

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

await build({ root: ROOT, logLevel: 'warn' });

const entries = ['server', 'backup', 'restore', 'password'].filter(name =>
  existsSync(join(ROOT, `src/${name}.ts`)),
);
await build({
  root: ROOT,
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist/server',
    emptyOutDir: true,
    rollupOptions: { input: Object.fromEntries(entries.map(name => [name, join(ROOT, `src/${name}.ts`)])) },
  },
});

// The server's first start begins with the same empty database as the page's.
const empty = readdirSync(join(ROOT, 'dist/app/assets')).find(name => name.startsWith('empty-database-'));
if (empty) copyFileSync(join(ROOT, 'dist/app/assets', empty), join(ROOT, 'dist/server/empty-database.tgz'));

function* filesBelow(path) {
  for (const name of readdirSync(path)) {
    const file = join(path, name);
    if (statSync(file).isDirectory()) yield* filesBelow(file);
    else yield file;
  }
}

for (const file of filesBelow(join(ROOT, 'dist/app'))) {
  if (!/\.(js|css|html|svg|json|wasm|data|sql)$/.test(file)) continue;
  const bytes = readFileSync(file);
  if (bytes.length < 1024) continue;
  const quality = bytes.length > 2_000_000 ? 5 : 10;
  writeFileSync(
    `${file}.br`,
    await toBrotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
  );
  writeFileSync(`${file}.gz`, await toGzip(bytes, { level: 8 }));
}
