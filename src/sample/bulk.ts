import { getTableColumns, getTableName, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Db } from '../backend/db/db.ts';

/** Rows of one statement: large enough to make the statement cheap, small enough to keep memory flat. */
const BATCH = 2_000;
/** Statements on their way while the next rows are being made. */
const IN_FLIGHT = 2;

type Row = Record<string, unknown>;

interface Column {
  key: string;
  name: string;
  fallback: unknown;
}

interface Buffer {
  name: string;
  columns: readonly Column[];
  rows: Row[];
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

/** `jsonb_populate_recordset` knows no defaults, so the schema's own are filled in here. */
const columnsOf = (table: PgTable): Column[] =>
  Object.entries(getTableColumns(table)).map(([key, column]) => ({
    key,
    name: column.name,
    fallback: column.default ?? null,
  }));

function jsonOf({ columns, rows }: Buffer): string {
  const named = rows.map(row => {
    const out: Row = {};
    for (const { key, name, fallback } of columns) out[name] = row[key] ?? fallback;
    return out;
  });
  return JSON.stringify(named);
}

export function createBulkWriter(tx: Db): BulkWriter {
  const buffers = new Map<PgTable, Buffer>();
  const counts = new Map<string, number>();
  const sent: Promise<unknown>[] = [];

  const bufferOf = (table: PgTable): Buffer => {
    const known = buffers.get(table);
    if (known) return known;
    const buffer = { name: getTableName(table), columns: columnsOf(table), rows: [] };
    buffers.set(table, buffer);
    return buffer;
  };

  async function send(buffer: Buffer): Promise<void> {
    while (sent.length >= IN_FLIGHT) await sent.shift();
    const json = jsonOf(buffer);
    buffer.rows = [];
    const name = sql.identifier(buffer.name);
    const columns = sql.join(
      buffer.columns.map(column => sql.identifier(column.name)),
      sql`, `,
    );
    const statement = sql`insert into ${name} (${columns}) select ${columns} from json_populate_recordset(null::${name}, ${json}::text::json)`;
    const running = tx.execute(statement);
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
