import { type ImportError, type RawRow, type ReadResult, wholePasteError } from './importError.ts';

const COLUMNS = ['date', 'works', 'name'];
const YES = ['true', '1', '班'];
const NO = ['false', '0', '休'];

/**
 * Rows of a table with the header `date,works,name` in any order, separated by commas or, as a spreadsheet
 * copies them, by tabs. `works` is true/1/班 or false/0/休. Empty lines are passed over.
 */
export function readCsvRows(text: string): ReadResult {
  const [header = '', ...lines] = text.split(/\r\n|\n|\r/).filter(line => line.trim() !== '');
  const separator = header.includes('\t') ? '\t' : ',';
  const columns = splitLine(header, separator);
  const faults = headerFaults(columns);
  if (faults.length > 0) return { rows: [], errors: faults };
  if (lines.length === 0) return wholePasteError('empty');
  const result: ReadResult = { rows: [], errors: [] };
  lines.forEach((line, index) => {
    const row = index + 1;
    const cells = splitLine(line, separator);
    if (cells.length === columns.length) result.rows.push(rowOf(row, columns, cells));
    else {
      const params = { found: cells.length, expected: columns.length };
      result.errors.push({ row, code: 'wrong-columns', params });
    }
  });
  return result;
}

function headerFaults(columns: readonly string[]): ImportError[] {
  const isRepeated = (column: string, index: number) => columns.indexOf(column) !== index;
  const unknown = columns.filter((column, index) => !COLUMNS.includes(column) || isRepeated(column, index));
  const missing = COLUMNS.filter(column => !columns.includes(column));
  return [
    ...unknown.map((column): ImportError => ({ row: null, code: 'unknown-column', params: { column } })),
    ...missing.map((column): ImportError => ({ row: null, code: 'missing-column', params: { column } })),
  ];
}

function rowOf(row: number, columns: readonly string[], cells: readonly string[]): RawRow {
  const cell = (column: string) => cells[columns.indexOf(column)];
  return { row, date: cell('date'), works: readWorks(cell('works')), name: cell('name') };
}

function readWorks(cell: string | undefined): unknown {
  const text = (cell ?? '').toLowerCase();
  if (YES.includes(text)) return true;
  return NO.includes(text) ? false : cell;
}

function splitLine(line: string, separator: string): string[] {
  return line.split(separator).map(cell => cell.trim().replace(/^"(.*)"$/, '$1'));
}
