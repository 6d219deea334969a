import { getTableColumns, getTableName } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { CopyIn } from './copyIn.ts';

/** Rows of one statement: large enough to make the statement cheap, small enough to keep memory flat. */
const BATCH = 4_000;
/** Batches that may wait for the database while the next rows are being made. */
const AHEAD = 4;

type Row = Record<string, unknown>;

interface Column {
  key: string;
  name: string;
  shape: 'plain' | 'text' | 'json' | 'array';
  fallback: unknown;
}

interface Buffer {
  name: string;
  statement: string;
  columns: readonly Column[];
  lines: string[];
}

/** Writes many rows of many tables in few statements, the same on both databases. */
export interface BulkWriter {
  add<T extends PgTable>(table: T, row: T['$inferInsert']): void;
  /** Sends full batches; waits only when the database is behind. Call it between pieces of work. */
  breathe(): Promise<void>;
  /** Sends everything and waits for it. */
  finish(): Promise<void>;
  /** After a failure: nothing more is sent, and what is under way has ended, so that the transaction can roll back. */
  abandon(): Promise<void>;
}

function shapeOf(type: string): Column['shape'] {
  if (type.endsWith('[]')) return 'array';
  if (type === 'json' || type === 'jsonb') return 'json';
  return type === 'text' ? 'text' : 'plain';
}

/** The statement names every column, so the defaults of the schema have to be given. */
const columnOf = (key: string, column: PgColumn): Column => ({
  key,
  name: column.name,
  shape: shapeOf(column.getSQLType()),
  fallback: column.default ?? null,
});

function bufferFor(table: PgTable): Buffer {
  const columns = Object.entries(getTableColumns(table)).map(([key, column]) => columnOf(key, column));
  const name = getTableName(table);
  const statement = `copy "${name}" (${columns.map(column => `"${column.name}"`).join(', ')})`;
  return { name, statement, columns, lines: [] };
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

const escaped = (text: string): string =>
  /[\\\t\n\r]/.test(text) ? text.replace(/[\\\t\n\r]/g, character => ESCAPES[character] ?? '') : text;

const element = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

/** A value in COPY's text format. */
function fieldOf({ shape }: Column, value: unknown): string {
  if (value === null) return '\\N';
  if (shape === 'text') return escaped(value as string);
  if (shape === 'json') return escaped(JSON.stringify(value));
  if (shape === 'array') return escaped(`{${(value as string[]).map(element).join(',')}}`);
  return value instanceof Date ? value.toISOString() : String(value);
}

const lineOf = ({ columns }: Buffer, row: Row): string =>
  `${columns.map(column => fieldOf(column, row[column.key] ?? column.fallback)).join('\t')}\n`;

export function createBulkWriter(copyIn: CopyIn): BulkWriter {
  const buffers = new Map<PgTable, Buffer>();
  const sent: Promise<void>[] = [];

  const bufferOf = (table: PgTable): Buffer => {
    const known = buffers.get(table) ?? bufferFor(table);
    buffers.set(table, known);
    return known;
  };

  /** One after the other: a transaction has one connection. */
  async function send(buffer: Buffer): Promise<void> {
    const { statement, lines } = buffer;
    buffer.lines = [];
    const last = sent.at(-1) ?? Promise.resolve();
    const running = last.then(() => copyIn(statement, lines.join('')));
    // A failure surfaces at the next await of it; until then it must not count as unhandled.
    running.catch(() => {});
    sent.push(running);
    while (sent.length > AHEAD) await sent.shift();
  }

  return {
    add(table, row) {
      const buffer = bufferOf(table);
      buffer.lines.push(lineOf(buffer, row as Row));
    },
    async breathe() {
      for (const buffer of buffers.values()) if (buffer.lines.length >= BATCH) await send(buffer);
    },
    async finish() {
      for (const buffer of buffers.values()) if (buffer.lines.length > 0) await send(buffer);
      await Promise.all(sent.splice(0));
    },
    async abandon() {
      buffers.clear();
      await Promise.allSettled(sent.splice(0));
    },
  };
}
