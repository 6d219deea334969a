import type { LocalText } from '../items/item.ts';

/** One row of a file as it was read: `line` is its number in the file, counted from 1. */
export interface TableRow {
  line: number;
  cells: readonly string[];
}

/** A column that a file may have. Its headings in both languages are understood, and other names for it. */
export interface ColumnSpec extends LocalText {
  code: string;
  isRequired?: boolean;
  aliases?: readonly string[];
}

/** Which column of the file holds what: its place from 0, or null for none. */
export type ColumnMap = Readonly<Record<string, number | null>>;

export interface FoundHeader {
  header: readonly string[];
  map: ColumnMap;
  /** The rows below the header, empty ones left out. */
  rows: readonly TableRow[];
}

/** Titles stand above the header: it is looked for in so many rows. */
const HEADER_WITHIN = 10;

/** What is left of a heading when marks of obligation, notes in brackets, spaces and case are gone. */
export const plainHeading = (heading: string): string =>
  heading
    .normalize('NFKC')
    .replace(/\([^)]*\)|\[[^\]]*\]/g, '')
    .replace(/[\s*:_-]+/g, '')
    .toLowerCase();

const namesOf = ({ code, zh, en, aliases = [] }: ColumnSpec): string[] =>
  [zh, en, code, ...aliases].map(plainHeading).filter(name => name !== '');

/** The place of each column among the headings; a heading serves one column, the first that names it. */
export function mapColumns(header: readonly string[], columns: readonly ColumnSpec[]): ColumnMap {
  const headings = header.map(plainHeading);
  const taken = new Set<number>();
  return Object.fromEntries(
    columns.map(column => {
      // The first of its names that the file has: `deadline` before `planned end`, wherever they stand.
      const place =
        namesOf(column)
          .map(name => headings.findIndex((heading, at) => heading === name && !taken.has(at)))
          .find(at => at >= 0) ?? -1;
      if (place < 0) return [column.code, null];
      taken.add(place);
      return [column.code, place];
    }),
  );
}

const countKnown = (map: ColumnMap): number => Object.values(map).filter(place => place !== null).length;

export const isEmptyRow = (row: TableRow): boolean => row.cells.every(cell => cell.trim() === '');

/** The row with the most known headings is the header (the first of equals): a file may begin with a title. */
export function findHeader(all: readonly TableRow[], columns: readonly ColumnSpec[]): FoundHeader {
  const rows = all.filter(row => !isEmptyRow(row));
  let at = 0;
  let best = -1;
  for (const [place, row] of rows.slice(0, HEADER_WITHIN).entries()) {
    const known = countKnown(mapColumns(row.cells, columns));
    if (known > best) [at, best] = [place, known];
  }
  const header = rows[at]?.cells.map(cell => cell.trim()) ?? [];
  return { header, map: mapColumns(header, columns), rows: rows.slice(at + 1) };
}

/** The cell of a column, trimmed; '' where the file has no such column or the row ends before it. */
export const cellOf = (row: TableRow, map: ColumnMap, code: string): string => {
  const place = map[code];
  return place === null || place === undefined ? '' : (row.cells[place] ?? '').trim();
};
