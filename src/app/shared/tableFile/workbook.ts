import type { TableRow } from '../../../domain/tables/columns.ts';
import { TableFileError } from './TableFileError.ts';
import { unpackWorkbook } from './unpack.ts';

export interface WorkbookRows {
  rows: TableRow[];
  /** Merged cells: only the first of them has a content. */
  hasMerged: boolean;
}

/** A number as it was written in the file; one with an exponent is written out, as far as it is known. */
function numberText(text: string): string {
  const [, sign = '', first = '', rest = '', power = '0'] =
    /^(-?)(\d)(?:\.(\d+))?E\+?(\d+)$/i.exec(text) ?? [];
  const isWhole = first !== '' && Number(power) >= rest.length && Number(power) < 30;
  return isWhole ? sign + (first + rest).padEnd(Number(power) + 1, '0') : text;
}

const timeText = (date: Date): string => {
  const [day, time] = date.toISOString().split('T') as [string, string];
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 8)}`;
};

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : timeText(cell);
  return String(cell).trim();
}

/** The first sheet of a workbook as text. @throws TableFileError what it holds is no workbook, too large or broken. */
export async function readWorkbook(bytes: Uint8Array): Promise<WorkbookRows> {
  const parts = await unpackWorkbook(bytes);
  if (!parts['xl/workbook.xml']) throw new TableFileError('no-table');
  const [{ zipSync, strFromU8 }, { readSheet }] = await Promise.all([
    import('fflate'),
    import('read-excel-file/universal'),
  ]);
  // Packed anew without compression: the reader sees exactly the bytes that were counted.
  const safe = zipSync(parts, { level: 0 });
  const data = await readSheet(safe.buffer as ArrayBuffer, { parseNumber: numberText }).catch(() => {
    throw new TableFileError('broken');
  });
  const first = Object.entries(parts).find(([name]) => /worksheets\/sheet1\.xml$/i.test(name))?.[1];
  return {
    rows: data.map((cells, index) => ({ line: index + 1, cells: cells.map(cellText) })),
    hasMerged: first !== undefined && strFromU8(first).includes('<mergeCell '),
  };
}
