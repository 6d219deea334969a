import { ID_TYPE_TEXTS } from '../../domain/identity/idTypes.ts';
import type { Item } from '../../domain/items/item.ts';
import { type ListColumn, listColumns } from '../../domain/listFile/columns.ts';
import { csvBlob, xlsxBlob } from '../shared/tableFile/writeTable.ts';

type Language = 'zh' | 'en';

const optionsOf = ({ code, options }: ListColumn) =>
  code === 'idType' ? Object.values(ID_TYPE_TEXTS) : options;

/** An empty list of the item: its columns, with what may be chosen on a second sheet. */
export function templateBlob(item: Item, kind: 'xlsx' | 'csv', language: Language): Blob | Promise<Blob> {
  const columns = listColumns(item);
  const table = {
    sheet: item[language].slice(0, 20),
    heads: columns.map(column => column[language]),
    rows: [],
  };
  if (kind === 'csv') return csvBlob(table);
  const chosen = columns.filter(column => optionsOf(column) !== undefined);
  const lists = chosen.map(column => (optionsOf(column) ?? []).map(option => option[language]));
  const most = Math.max(0, ...lists.map(list => list.length));
  const options = {
    sheet: language === 'zh' ? '可填的选项' : 'Options',
    heads: chosen.map(column => column[language]),
    rows: Array.from({ length: most }, (_, at) => lists.map(list => list[at] ?? null)),
  };
  return xlsxBlob(table, options);
}
