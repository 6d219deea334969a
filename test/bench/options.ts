import { fileURLToPath } from 'node:url';

export type Kind = 'pglite' | 'postgres';

export interface Options {
  cases: number;
  databases: readonly Kind[];
  /** A PostgreSQL server on which the bench may create databases. */
  databaseUrl: string | undefined;
  /** Milliseconds of measured work for one figure, both sides together. */
  budget: number;
  /** Builds the data sets anew. */
  isFresh: boolean;
  /** Closed cases of the office that exists only as facts, for the figures; on PostgreSQL. */
  facts: number;
  /** Which parts run: `starts`, `load`, `crowd`, `figures`, `facts`, `browser`. */
  parts: ReadonlySet<string>;
}

/** Windows of the measured hall; each has a clerk of its own. */
export const WINDOWS = 50;
export const PASSWORD = 'Bench-2026-window';
export const CACHE = fileURLToPath(new URL('../../.cache/', import.meta.url));

function positive(name: string, text: string | undefined, fallback: number): number {
  const value = text ? Number(text) : fallback;
  if (!Number.isFinite(value) || value <= 0) throw new Error(`${name}: "${text}" is no positive number`);
  return value;
}

const listOf = (text: string | undefined): string[] => text?.split(',').map(word => word.trim()) ?? [];

function databasesOf(text: string | undefined, hasServer: boolean): readonly Kind[] {
  if (!text) return hasServer ? ['pglite', 'postgres'] : ['pglite'];
  return listOf(text).map(name => {
    if (name === 'pglite' || (name === 'postgres' && hasServer)) return name;
    throw new Error(`BENCH_DATABASES: "${name}" is none, or BENCH_DATABASE_URL is missing`);
  });
}

/**
 * BENCH_CASES (1,000,000), BENCH_DATABASES (pglite, and postgres with BENCH_DATABASE_URL or TEST_DATABASE_URL),
 * BENCH_SECONDS of measured work for one figure (20), BENCH_PARTS (starts,load,crowd,figures,browser; facts only when named: it makes
 * BENCH_FACTS, 10,000,000, of them), BENCH_FRESH=1.
 */
export function readOptions(env: NodeJS.ProcessEnv): Options {
  const databaseUrl = env.BENCH_DATABASE_URL || env.TEST_DATABASE_URL || undefined;
  return {
    cases: Math.floor(positive('BENCH_CASES', env.BENCH_CASES, 1_000_000)),
    databases: databasesOf(env.BENCH_DATABASES, databaseUrl !== undefined),
    databaseUrl,
    budget: positive('BENCH_SECONDS', env.BENCH_SECONDS, 20) * 1_000,
    isFresh: env.BENCH_FRESH === '1',
    facts: Math.floor(positive('BENCH_FACTS', env.BENCH_FACTS, 10_000_000)),
    parts: new Set(listOf(env.BENCH_PARTS || 'starts,load,crowd,figures,browser')),
  };
}
