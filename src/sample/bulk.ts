import { getTableColumns, getTableName, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Db } from '../backend/db/db.ts';

/** Rows of one statement: large enough to make the statement cheap, small enough to keep memory flat. */
const BATCH = 2_000;
/** Statements on their way while the next rows are being made. */
const IN_FLIGHT = 2;

type Row = Record<string, unknown>;

interface Column {
  key: string;
  /** A short name for the way there: the names of the columns would be most of the message. */
  alias: string;
  fallback: unknown;
}

interface Buffer {
  statement: (json: string) => SQL;
  columns: readonly Column[];
  rows: Row[];
  name: string;
}

/** Writes many rows of many tables in few statements: one JSON parameter each, the same on both databases. */
export interface BulkWriter {
  add<T extends PgTable>(table: T, row: T['$inferInsert']): void;
  /** Sends full batches; waits only when the database is behind. Call it between pieces of work. */
  breathe(): Promise<void>;
  /** Sends everything and waits for it. */
  finish(): Promise<void>;
  /** Rows added so far, by table. */
  readonly counts: ReadonlyMap<string, number>;
}

/** The function knows no defaults of the table, so the schema's own are filled in here. */
const columnsOf = (table: PgTable): Column[] =>
  Object.entries(getTableColumns(table)).map(([key, column], n) => ({
    key,
    alias: `c${n.toString(36)}`,
    fallback: column.default ?? null,
  }));

/** `insert … select` from one JSON text; what a row leaves out is null. */
function statementFor(table: PgTable): (json: string) => SQL {
  const columns = Object.values(getTableColumns(table));
  const names = sql.join(
    columns.map(column => sql.identifier(column.name)),
    sql`, `,
  );
  const types = sql.raw(columns.map((column, n) => `c${n.toString(36)} ${column.getSQLType()}`).join(', '));
  return json =>
    sql`insert into ${table} (${names}) select * from json_to_recordset(${json}::text::json) as r(${types})`;
}

function bufferFor(table: PgTable): Buffer {
  const columns = columnsOf(table);
  return { name: getTableName(table), columns, statement: statementFor(table), rows: [] };
}

function jsonOf({ columns, rows }: Buffer): string {
  const short = rows.map(row => {
    const out: Row = {};
    for (const { key, alias, fallback } of columns) {
      const value = row[key] ?? fallback;
      if (value !== null) out[alias] = value;
    }
    return out;
  });
  return JSON.stringify(short);
}

export function createBulkWriter(tx: Db): BulkWriter {
  const buffers = new Map<PgTable, Buffer>();
  const counts = new Map<string, number>();
  const sent: Promise<unknown>[] = [];

  const bufferOf = (table: PgTable): Buffer => {
    const known = buffers.get(table);
    if (known) return known;
    const buffer = bufferFor(table);
    buffers.set(table, buffer);
    return buffer;
  };

  async function send(buffer: Buffer): Promise<void> {
    while (sent.length >= IN_FLIGHT) await sent.shift();
    const json = jsonOf(buffer);
    buffer.rows = [];
    const running = tx.execute(buffer.statement(json));
    // A failure surfaces at the await above or in `finish`; until then it must not count as unhandled.
    const settled = Promise.resolve(running);
    settled.catch(() => {});
    sent.push(settled);
  }

  return {
    counts,
    add(table, row) {
      const buffer = bufferOf(table);
      buffer.rows.push(row as Row);
      counts.set(buffer.name, (counts.get(buffer.name) ?? 0) + 1);
    },
    async breathe() {
      for (const buffer of buffers.values()) if (buffer.rows.length >= BATCH) await send(buffer);
    },
    async finish() {
      for (const buffer of buffers.values()) if (buffer.rows.length > 0) await send(buffer);
      await Promise.all(sent.splice(0));
    },
  };
}
