/** A table that is handed out as a file: headings and rows of text or numbers. */
export interface WrittenTable {
  sheet: string;
  heads: readonly string[];
  rows: readonly (readonly (string | number | null)[])[];
}

/** A cell that a spreadsheet would run as a formula is shown as text: an apostrophe stands before it. */
export const guarded = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const csvCell = (cell: string | number | null): string => {
  if (cell === null) return '';
  const text = typeof cell === 'number' ? String(cell) : guarded(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** CSV in UTF-8 with its mark, so that spreadsheets in Chinese read it rightly. */
export function csvBlob({ heads, rows }: WrittenTable): Blob {
  const lines = [heads, ...rows].map(cells => cells.map(csvCell).join(','));
  return new Blob([`\uFEFF${lines.join('\r\n')}\r\n`], { type: 'text/csv;charset=utf-8' });
}

/** How wide a column is, in digits: Chinese characters take two. */
const widthOf = (cells: readonly (string | number | null | undefined)[]): number =>
  Math.min(
    40,
    Math.max(
      ...cells.map(cell =>
        [...String(cell ?? '')].reduce((sum, c) => sum + (c.charCodeAt(0) > 255 ? 2 : 1), 2),
      ),
    ),
  );

function sheetOf({ sheet, heads, rows }: WrittenTable) {
  const body = rows.map(cells =>
    cells.map(cell => {
      if (cell === null || cell === '') return null;
      if (typeof cell === 'number') return { value: cell, type: Number };
      return { value: cell, type: String, format: '@' };
    }),
  );
  const head = heads.map(value => ({ value, type: String, fontWeight: 'bold' as const }));
  const columns = heads.map((text, at) => ({
    width: widthOf([text, ...rows.slice(0, 200).map(cells => cells[at])]),
  }));
  return { data: [head, ...body], sheet, columns, stickyRowsCount: 1 };
}

/** XLSX, a sheet a table: texts stay texts (an identity number keeps all its digits), the heads stay in sight. */
export async function xlsxBlob(...tables: readonly WrittenTable[]): Promise<Blob> {
  const { default: write } = await import('write-excel-file/universal');
  return write(tables.map(sheetOf)).toBlob();
}
