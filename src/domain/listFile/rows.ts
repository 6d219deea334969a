import type { IdType } from '../identity/idTypes.ts';
import { ID_TYPE_TEXTS, ID_TYPES } from '../identity/idTypes.ts';
import type { Item, LocalText } from '../items/item.ts';
import { type ColumnMap, cellOf, plainHeading, type TableRow } from '../tables/columns.ts';
import { QUESTION } from './columns.ts';

/** One graduate of a list file. What was chosen from a list is its code, or as it was written where it is none. */
export interface ListRow {
  /** Of the file, counted from 1: by it a row is named. */
  line: number;
  name: string;
  idType: string;
  idNumber: string;
  phone: string;
  /** As it was written; '' where the file does not say. It only checks the number. */
  birthDate: string;
  variant: string | null;
  circumstances: Readonly<Record<string, string>>;
}

type Option = { code: string } & LocalText;

/** The code of what a cell says: by its name in either language or by the code itself; else the cell as it is. */
function codeOf(options: readonly Option[], cell: string): string {
  const plain = plainHeading(cell);
  const found = options.find(({ code, zh, en }) => [code, zh, en].some(name => plainHeading(name) === plain));
  return found?.code ?? cell;
}

const ID_TYPE_OPTIONS: readonly Option[] = ID_TYPES.map(code => ({ code, ...ID_TYPE_TEXTS[code] }));
/** As the column is filled in by hand. */
const ID_TYPE_SHORT: Readonly<Record<string, IdType>> = { 身份证: 'id-card', 护照: 'passport' };

const idTypeOf = (cell: string): string =>
  cell === '' ? 'id-card' : (ID_TYPE_SHORT[cell] ?? codeOf(ID_TYPE_OPTIONS, cell));

/** What is meant where a cell is empty: chosen once for the whole list. */
export interface ListDefaults {
  variant: string | null;
  circumstances: Readonly<Record<string, string>>;
}

/** A row of the file as the item understands it. Nothing is judged here (see `listProblems`). */
export function readListRow(item: Item, row: TableRow, map: ColumnMap, defaults: ListDefaults): ListRow {
  const cell = (code: string) => cellOf(row, map, code);
  const variant = cell('variant');
  const circumstances: Record<string, string> = {};
  for (const { code, answers } of item.circumstances) {
    const written = cell(QUESTION + code);
    const answer = written === '' ? defaults.circumstances[code] : codeOf(answers, written);
    if (answer) circumstances[code] = answer;
  }
  return {
    line: row.line,
    name: cell('name'),
    idType: idTypeOf(cell('idType')),
    idNumber: cell('idNumber'),
    phone: cell('phone'),
    birthDate: cell('birthDate'),
    variant: variant === '' ? defaults.variant : codeOf(item.variants, variant),
    circumstances,
  };
}
