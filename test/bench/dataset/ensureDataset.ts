import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { MIGRATIONS } from '../../../src/backend/db/migrations.gen.ts';
import { KEY_FILE } from '../../../src/server/keyFile.ts';
import { CACHE, type Kind, type Options } from '../options.ts';
import { say } from '../report/say.ts';

/** A large office, kept between runs. */
export interface Dataset {
  kind: Kind;
  /** The server's DATA_DIR: the key, and for the embedded database its directory. */
  dataDir: string;
  databaseUrl: string | undefined;
  /** Seconds that making it took; undefined when it was there. */
  madeIn: number | undefined;
}

/** Written last: the migrations under which the office was made. */
const FINISHED = 'migrations.json';
const MAKE = fileURLToPath(new URL('make.ts', import.meta.url));
const TSX = createRequire(import.meta.url).resolve('tsx/cli');

/** What the server and the maker are told. Never more than one of them has an embedded database open. */
export const settingsOf = ({ dataDir, databaseUrl }: Dataset): Record<string, string> => ({
  DATA_DIR: dataDir,
  DATABASE_URL: databaseUrl ?? '',
  LOG_LEVEL: 'error',
});

const migrations = (): string[] => MIGRATIONS.map(one => one.hash);

/** Whether the server can open what an earlier run made: later migrations it applies, changed ones it cannot. */
function isUsable(dataDir: string): boolean {
  const finished = join(dataDir, FINISHED);
  if (!existsSync(finished) || !existsSync(join(dataDir, KEY_FILE))) return false;
  const known = JSON.parse(readFileSync(finished, 'utf8')) as string[];
  return known.every((hash, place) => hash === MIGRATIONS[place]?.hash);
}

async function make(dataset: Dataset, cases: number): Promise<void> {
  const env = { ...process.env, ...settingsOf(dataset), SAMPLE_SIZE: String(cases) };
  const child = spawn(process.execPath, [TSX, MAKE], { env, stdio: ['ignore', 'inherit', 'inherit'] });
  const code = await new Promise(resolve => child.on('exit', resolve));
  if (code !== 0) throw new Error(`the office of ${cases} cases could not be made (exit code ${code})`);
}

/** Creates the database where it is missing. Answers whether it holds a finished office. */
async function ensurePostgres(base: string, name: string, isFresh: boolean): Promise<boolean> {
  const root = postgres(base, { max: 1, onnotice: () => {} });
  try {
    if (isFresh) await root.unsafe(`drop database if exists ${name} with (force)`);
    const [known] = await root`select 1 as one from pg_database where datname = ${name}`;
    if (!known) await root.unsafe(`create database ${name}`);
    return known !== undefined;
  } finally {
    await root.end();
  }
}

const urlOf = (base: string, name: string): string => {
  const url = new URL(base);
  url.pathname = `/${name}`;
  return url.href;
};

/** The large office of this size on this database: the one of the last run, or made now. */
export async function ensureDataset(options: Options, kind: Kind): Promise<Dataset> {
  const dataDir = join(CACHE, `bench-${options.cases}-${kind}`);
  const name = `tw_bench_${options.cases}`;
  const base = kind === 'postgres' ? options.databaseUrl : undefined;
  const dataset = { kind, dataDir, databaseUrl: base && urlOf(base, name), madeIn: undefined };
  const isHere = isUsable(dataDir);
  const hasDatabase = base ? await ensurePostgres(base, name, options.isFresh || !isHere) : isHere;
  if (isHere && hasDatabase && !options.isFresh) return dataset;

  rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(dataDir, { recursive: true });
  say(`${kind}: making an office of ${options.cases} cases; it is kept for the next run`);
  const began = performance.now();
  await make(dataset, options.cases);
  writeFileSync(join(dataDir, FINISHED), JSON.stringify(migrations()));
  return { ...dataset, madeIn: (performance.now() - began) / 1_000 };
}

/**
 * Two processes cannot open one embedded database, so the bare driver reads a copy. Made anew for every run, before
 * the server starts: both sides see the same rows.
 */
export function copyEmbedded(dataset: Dataset): string {
  const copy = join(dataset.dataDir, 'bare');
  rmSync(copy, { recursive: true, force: true });
  cpSync(join(dataset.dataDir, 'pglite'), copy, { recursive: true });
  return copy;
}
