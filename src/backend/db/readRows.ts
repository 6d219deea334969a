import { Column, type InferColumnsDataTypes, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { type Db, rowsOf } from './db.ts';

type Columns = Record<string, PgColumn>;

/** Reads rows; `rest` follows the table's name (`where …`, `order by …`). */
export type ReadRows<C extends Columns> = (db: Db, rest: SQL) => Promise<InferColumnsDataTypes<C>[]>;

const isIdentity = (column: PgColumn): boolean =>
  column.mapFromDriverValue === Column.prototype.mapFromDriverValue;

/**
 * The same rows as drizzle's `select`, for the tables that everybody reads all day: the list of columns and how each is
 * mapped are worked out once, where drizzle builds and walks them for every query and every row.
 */
export function readRowsOf<const C extends Columns>(table: PgTable & SQLWrapper, columns: C): ReadRows<C> {
  const entries = Object.entries(columns).map(([key, column]) => ({
    key,
    name: column.name,
    map: isIdentity(column) ? undefined : (value: unknown) => column.mapFromDriverValue(value),
  }));
  const list = sql.raw(entries.map(({ name }) => `"${name}"`).join(', '));
  const toRow = (found: Record<string, unknown>) => {
    const row: Record<string, unknown> = {};
    for (const { key, name, map } of entries) {
      const value = found[name];
      row[key] = map && value !== null ? map(value) : value;
    }
    return row as InferColumnsDataTypes<C>;
  };
  return async (db, rest) =>
    (await rowsOf<Record<string, unknown>>(db, sql`select ${list} from ${table} ${rest}`)).map(toRow);
}
