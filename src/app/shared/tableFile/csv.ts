/** One line of a file. `line` counts as an editor does: the first line is 1, and a quoted line break is one more. */
export interface CsvRow {
  line: number;
  cells: readonly string[];
}

export interface CsvTable {
  header: readonly string[];
  rows: readonly CsvRow[];
  /** Lines whose quotes do not close. */
  unreadable: readonly number[];
}

const breaksIn = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);

const isEmpty = (cells: readonly string[]): boolean => cells.every(cell => cell.trim() === '');

const hasNumber = (cells: readonly string[]): boolean => cells.some(cell => /^\s*-?\d/.test(cell));

/** As text: UTF-16 where its mark says so, UTF-8, or what spreadsheets in China write. */
export function decodeText(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Every line of a file of any usual separator that is not empty. */
export async function readCsvRows(text: string): Promise<Pick<CsvTable, 'rows' | 'unreadable'>> {
  const { default: Papa } = await import('papaparse');
  // An empty last line would count against the separator of a small file.
  const content = text.replace(/^\uFEFF/, '').replace(/[\r\n]+$/, '');
  const { data, errors } = Papa.parse<string[]>(content, { skipEmptyLines: false });
  const broken = new Set(errors.flatMap(error => (error.type === 'Quotes' ? [error.row ?? -1] : [])));
  const rows: CsvRow[] = [];
  const unreadable: number[] = [];
  let line = 1;
  for (const [place, cells] of data.entries()) {
    if (broken.has(place)) unreadable.push(line);
    else if (!isEmpty(cells)) rows.push({ line, cells: cells.map(cell => cell.trim()) });
    line += 1 + breaksIn(cells);
  }
  return { rows, unreadable };
}

/** The same with its header; without a line of names the columns are numbered. */
export async function readCsv(text: string): Promise<CsvTable> {
  const { rows, unreadable } = await readCsvRows(text);
  const first = rows[0];
  const isNamed = first !== undefined && !hasNumber(first.cells);
  const header = first ? (isNamed ? first.cells : first.cells.map((_, n) => String(n + 1))) : [];
  return { header, rows: isNamed ? rows.slice(1) : rows, unreadable };
}
