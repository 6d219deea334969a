import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import type { Database, Db } from './db.ts';
import { prepareStatements } from './prepare.ts';

/** A small pool: calls wait for a connection rather than two hundred for a lock. */
export const POOL_SIZE = 10;

/** @throws when the URL is malformed or the server cannot be reached (the first query is made here). */
export async function openPostgres(url: string, poolSize = POOL_SIZE): Promise<Database> {
  const client = postgres(url, { max: poolSize, onnotice: () => {}, connect_timeout: 10 });
  try {
    await client`select 1`;
  } catch (error) {
    await client.end({ timeout: 1 });
    throw error;
  }
  return {
    db: drizzle({ client: prepareStatements(client) }) as unknown as Db,
    kind: 'postgres',
    close: () => client.end({ timeout: 5 }),
  };
}
