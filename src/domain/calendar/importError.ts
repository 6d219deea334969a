export type ImportCode =
  | 'empty'
  | 'not-json'
  | 'unknown-shape'
  | 'unknown-column'
  | 'missing-column'
  | 'too-many-rows'
  | 'wrong-columns'
  | 'bad-date'
  | 'bad-works'
  | 'missing-name'
  | 'other-year'
  | 'duplicate'
  | 'make-up-on-weekday';

/** What is wrong, as a code with its values; `row` counts data rows from 1, null for the paste as a whole. */
export interface ImportError {
  row: number | null;
  code: ImportCode;
  params: Readonly<Record<string, string | number>>;
}

/** A row as pasted, nothing believed yet. */
export interface RawRow {
  row: number;
  date: unknown;
  works: unknown;
  name: unknown;
}

/** Rows, or why there are none. */
export interface ReadResult {
  rows: RawRow[];
  errors: ImportError[];
}

/** A failure of the paste as a whole. */
export function wholePasteError(code: ImportCode, params: ImportError['params'] = {}): ReadResult {
  return { rows: [], errors: [{ row: null, code, params }] };
}
