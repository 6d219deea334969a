import { PGlite } from '@electric-sql/pglite';
import { drizzle as onPglite } from 'drizzle-orm/pglite';
import { drizzle as onPostgres } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import type { Db } from '../../../src/backend/db/db.ts';
import { POOL_SIZE } from '../../../src/backend/db/postgres.ts';
import { prepareStatements } from '../../../src/backend/db/prepare.ts';
import type { Kind } from '../options.ts';

export interface Statement {
  sql: string;
  params: readonly unknown[];
  /** Statements of one wave were sent together, without waiting for each other. */
  wave: number;
}

export type Row = Record<string, unknown>;
export type Run = (statement: Pick<Statement, 'sql' | 'params'>) => Promise<Row[]>;

/** The driver without anything around it, and drizzle over a connection of the same kind that tells what it sends. */
export interface Bare {
  kind: Kind;
  run: Run;
  transaction<T>(work: (run: Run) => Promise<T>): Promise<T>;
  /** The same, its statements prepared as the server's are; where the driver knows no difference, left out. */
  runPrepared?: Run;
  /** For the app that is mounted in this process. */
  db: Db;
  onStatement(listen: ((sql: string, params: readonly unknown[]) => void) | undefined): void;
  close(): Promise<void>;
}

function createListener() {
  let listener: ((sql: string, params: readonly unknown[]) => void) | undefined;
  return {
    logger: { logQuery: (sql: string, params: unknown[]) => listener?.(sql, params) },
    onStatement: (listen: typeof listener) => {
      listener = listen;
    },
  };
}

const open = (url: string, max: number) => postgres(url, { max, onnotice: () => {} });

/** A pool as large as the server's. SQL is sent as the driver sends it by itself: not prepared. */
export function openBarePostgres(url: string): Bare {
  const client = open(url, POOL_SIZE);
  // For its side effect: the same plain types (no Date, JSON as text) as under the server.
  onPostgres({ client });
  const { logger, onStatement } = createListener();
  const appClient = open(url, POOL_SIZE);
  type Client = Pick<typeof client, 'unsafe'>;
  const runOn =
    (sql: Client): Run =>
    async statement => [...(await sql.unsafe(statement.sql, statement.params as never[]))];
  return {
    kind: 'postgres',
    run: runOn(client),
    runPrepared: runOn(prepareStatements(client)),
    transaction: work => client.begin(tx => work(runOn(tx))) as Promise<never>,
    db: onPostgres({ client: prepareStatements(appClient), logger }) as unknown as Db,
    onStatement,
    close: async () => {
      await Promise.all([client.end({ timeout: 5 }), appClient.end({ timeout: 5 })]);
    },
  };
}

/** The copy of the embedded database: one connection for both. */
export async function openBarePglite(directory: string): Promise<Bare> {
  const client = await PGlite.create(directory);
  const { logger, onStatement } = createListener();
  type Client = Pick<PGlite, 'query'>;
  const runOn =
    (sql: Client): Run =>
    async statement =>
      (await sql.query<Row>(statement.sql, [...statement.params])).rows;
  return {
    kind: 'pglite',
    run: runOn(client),
    transaction: work => client.transaction(tx => work(runOn(tx))),
    db: onPglite({ client, logger }) as unknown as Db,
    onStatement,
    close: () => client.close(),
  };
}
