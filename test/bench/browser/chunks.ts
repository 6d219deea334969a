import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const SITE = fileURLToPath(new URL('../../../dist/app/', import.meta.url));
/** As the build compresses what the server sends. */
const LEVEL = 8;

/** What only some pages may load, by words that survive the build. */
export const HEAVY: Readonly<Record<string, RegExp>> = {
  MSW: /\[MSW\]/,
  PGlite: /pglite\.wasm|initdb\.wasm|PGlite failed|pglite-/,
  recharts: /recharts-(wrapper|surface|layer)/,
  pinyin: /toneSandhi|pinyin-pro|removeNonZh/,
};

const sizes = new Map<string, number>();

/** Bytes of a built file after gzip. 0 for what is not in the build. `path` starts with a slash. */
export function gzipSize(path: string): number {
  const known = sizes.get(path);
  if (known !== undefined) return known;
  let size = 0;
  try {
    size = gzipSync(readFileSync(join(SITE, path)), { level: LEVEL }).length;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  sizes.set(path, size);
  return size;
}

export const totalKib = (paths: Iterable<string>): number =>
  [...paths].reduce((sum, path) => sum + gzipSize(path), 0) / 1_024;

const isOwn = (name: string): boolean =>
  statSync(join(SITE, 'assets', name)).isFile() && !/\.(gz|br)$/.test(name);

/** Every file under /assets. */
export const builtAssets = (): string[] =>
  readdirSync(join(SITE, 'assets'))
    .filter(isOwn)
    .map(name => `/assets/${name}`);

/** Scripts in which the library itself is: not those that only name its chunk. */
export function scriptsWith(words: RegExp, among: Iterable<string>): string[] {
  return [...among].filter(path => {
    if (!path.endsWith('.js')) return false;
    const text = readFileSync(join(SITE, path), 'utf8').replace(/["'`][^"'`]*\.(js|wasm|data)["'`]/g, '');
    return words.test(text);
  });
}
