import type { Day } from '../calendar/day.ts';
import { birthDayOf } from '../identity/birth.ts';
import { checkIdNumber } from '../identity/idNumber.ts';
import { isIdType } from '../identity/idTypes.ts';
import { normalizeNumber } from '../identity/normalize.ts';
import { checkPhone } from '../identity/phone.ts';
import { answerProblems, isAsked, openQuestions } from '../items/answers.ts';
import type { Item } from '../items/item.ts';
import { readDay } from '../tables/moments.ts';
import { QUESTION } from './columns.ts';
import type { ListRow } from './rows.ts';

/** 经办人 files for so many at once; more are two files. */
export const LIST_MAX = 200;
const NAME_MAX = 60;

/** What is wrong with a row. `column` is a code of `listColumns`; `code` one of `LIST_PROBLEM_TEXTS`. */
export interface RowProblem {
  line: number;
  column: string;
  code: string;
  /** The first row of the file with the same person. */
  otherLine?: number;
}

/** A spreadsheet keeps fifteen digits of a number: the rest of an identity number is gone, and zeros stand there. */
const hasLostDigits = (idNumber: string): boolean => /^\d{15}000$/.test(idNumber);

function nameCode(name: string): string | null {
  if (name === '') return 'required';
  if ([...name].length > NAME_MAX) return 'too-long';
  if (/^[=+\-@]/.test(name)) return 'formula';
  return /[*＊]|\p{Cc}/u.test(name) ? 'characters' : null;
}

function idCode({ idType, idNumber }: ListRow, today: Day): string | null {
  if (!isIdType(idType)) return null;
  const check = checkIdNumber(idType, idNumber, today);
  if (check.ok) return null;
  return hasLostDigits(normalizeNumber(idNumber)) ? 'lost-digits' : `id.${check.code}`;
}

function birthCode({ idType, idNumber, birthDate }: ListRow): string | null {
  if (birthDate === '') return null;
  const day = readDay(birthDate);
  if (day === null) return 'birth-unreadable';
  const inNumber = idType === 'id-card' || idType === 'residence-permit' ? birthDayOf(idNumber) : null;
  return inNumber !== null && inNumber !== day ? 'birth-mismatch' : null;
}

function answerCodes(item: Item, row: ListRow): [column: string, code: string][] {
  // What is not asked of the variant is no matter, whatever the cell says.
  const asked = Object.fromEntries(
    Object.entries(row.circumstances).filter(([code]) => {
      const question = item.circumstances.find(each => each.code === code);
      return !question || isAsked(question, row.variant);
    }),
  );
  const answers = { variant: row.variant, circumstances: asked };
  const wrong = answerProblems(item, answers).map(({ field, code }): [string, string] => [
    field === 'variant' ? field : QUESTION + field.slice('circumstances.'.length),
    code,
  ]);
  const open = openQuestions(item, answers).map((code): [string, string] => [
    code === 'variant' ? code : QUESTION + code,
    'required',
  ]);
  // An option that does not exist leaves its question open; saying so once is enough.
  const named = new Set(wrong.map(([column]) => column));
  return [...wrong, ...open.filter(([column]) => !named.has(column))];
}

function rowProblems(item: Item, row: ListRow, today: Day): RowProblem[] {
  const phone = checkPhone(row.phone);
  const found: [string, string | null][] = [
    ['name', nameCode(row.name)],
    ['idType', isIdType(row.idType) ? null : 'unknown-answer'],
    ['idNumber', idCode(row, today)],
    ['birthDate', birthCode(row)],
    ['phone', phone.ok ? null : `phone.${phone.code}`],
    ...answerCodes(item, row),
  ];
  return found.flatMap(([column, code]) => (code === null ? [] : { line: row.line, column, code }));
}

/** The same person twice: every later row names the first. */
function repeated(rows: readonly ListRow[]): RowProblem[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ line, idType, idNumber }) => {
    const number = normalizeNumber(idNumber);
    if (number === '') return [];
    const key = `${idType} ${number}`;
    const otherLine = first.get(key);
    if (otherLine === undefined) first.set(key, line);
    return otherLine === undefined ? [] : { line, column: 'idNumber', code: 'twice-in-file', otherLine };
  });
}

/**
 * Everything that is wrong with a list, row by row; with anything, nothing of it is filed. `today` is the office's day.
 * The same for the screen and the server, which alone knows of cases that are there already.
 */
export function listProblems(item: Item, rows: readonly ListRow[], today: Day): RowProblem[] {
  const problems = [...rows.flatMap(row => rowProblems(item, row, today)), ...repeated(rows)];
  return problems.sort((a, b) => a.line - b.line);
}
