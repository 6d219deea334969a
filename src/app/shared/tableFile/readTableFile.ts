import { isEmptyRow, type TableRow } from '../../../domain/tables/columns.ts';
import { decodeText, readCsvRows } from './csv.ts';
import { TableFileError } from './TableFileError.ts';
import { readWorkbook } from './workbook.ts';

export interface TableFile {
  name: string;
  rows: readonly TableRow[];
  hasMerged: boolean;
}

export interface TableLimits {
  bytes: number;
  /** Rows below the header. */
  rows: number;
}

const MB = 1024 * 1024;
/** Kinds of file by how they begin; what is none of them and has no zero byte is read as text. */
const SIGNS: readonly [kind: 'workbook' | 'old-excel' | 'no-table', bytes: readonly number[]][] = [
  ['workbook', [0x50, 0x4b, 0x03, 0x04]],
  ['no-table', [0x50, 0x4b]],
  ['old-excel', [0xd0, 0xcf, 0x11, 0xe0]],
  ['no-table', [0x25, 0x50, 0x44, 0x46]],
  ['no-table', [0x89, 0x50, 0x4e, 0x47]],
  ['no-table', [0xff, 0xd8, 0xff]],
  ['no-table', [0x47, 0x49, 0x46]],
  ['no-table', [0x52, 0x61, 0x72, 0x21]],
  ['no-table', [0x1f, 0x8b]],
];

const isUtf16 = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xfe;

function kindOf(bytes: Uint8Array): 'workbook' | 'old-excel' | 'no-table' | 'text' {
  const sign = SIGNS.find(([, begin]) => begin.every((byte, at) => bytes[at] === byte));
  if (sign) return sign[0];
  return bytes.includes(0) && !isUtf16(bytes) ? 'no-table' : 'text';
}

async function readText(bytes: Uint8Array): Promise<TableRow[]> {
  const { rows, unreadable } = await readCsvRows(decodeText(bytes.slice().buffer));
  if (unreadable.length > 0) throw new TableFileError('open-quote', { line: unreadable[0] ?? 1 });
  return rows.map(({ line, cells }) => ({ line, cells: [...cells] }));
}

/**
 * A CSV or XLSX file as rows of text. What it is, its bytes say and not its name. Nothing is sent anywhere.
 * @throws TableFileError with what to do, when it is refused whole.
 */
export async function readTableFile(
  name: string,
  content: ArrayBuffer,
  limits: TableLimits,
): Promise<TableFile> {
  const bytes = new Uint8Array(content);
  if (bytes.length === 0) throw new TableFileError('empty');
  if (bytes.length > limits.bytes)
    throw new TableFileError('too-large', { mb: Math.round(limits.bytes / MB) });
  const kind = kindOf(bytes);
  if (kind === 'old-excel' || kind === 'no-table') throw new TableFileError(kind);
  const { rows: all, hasMerged } =
    kind === 'workbook' ? await readWorkbook(bytes) : { rows: await readText(bytes), hasMerged: false };
  const rows = all.filter(row => !isEmptyRow(row));
  if (rows.length < 2) throw new TableFileError('no-rows');
  if (rows.length - 1 > limits.rows) {
    throw new TableFileError('too-many-rows', { rows: rows.length - 1, max: limits.rows });
  }
  return { name, rows, hasMerged };
}
