import type { SQL } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';

/** The port: PGlite and a PostgreSQL server look the same from here. A transaction is a `Db` too. */
export type Db = PgDatabase<PgQueryResultHKT, Record<string, never>>;

export interface Database {
  db: Db;
  kind: 'pglite' | 'postgres';
  close(): Promise<void>;
}

/**
 * Rows of plain SQL. The drivers answer in different wrappers; instants come back as text on both, so plain SQL
 * asks for numbers (`extract(epoch from …)`) or lets drizzle's typed select do it.
 */
export async function rowsOf<T>(db: Db, query: SQL): Promise<T[]> {
  const answer: unknown = await db.execute(query);
  if (Array.isArray(answer)) return answer as T[];
  return (answer as { rows: T[] }).rows;
}
