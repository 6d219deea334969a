import { type ColumnMap, cellOf, type TableRow } from '../tables/columns.ts';
import type { RawHistory } from './columns.ts';

const OF_CASE = [
  'number',
  'item',
  'applicant',
  'channel',
  'receivedAt',
  'acceptedAt',
  'dueOn',
  'closedAt',
  'outcome',
  'cause',
  'handledBy',
] as const;

/**
 * The rows of a file as cases, in the order of the file. Where it has a time for each step, the rows of one number are
 * the steps of one case, whose own columns are its first row's; else every row is a case.
 */
export function groupHistory(rows: readonly TableRow[], map: ColumnMap): RawHistory[] {
  const isLog = map.stepAt !== null && map.stepAt !== undefined;
  const cases: RawHistory[] = [];
  const known = new Map<string, { line: number; name: string; at: string; by: string }[]>();
  for (const row of rows) {
    const cell = (code: string) => cellOf(row, map, code);
    const number = cell('number');
    const step = { line: row.line, name: cell('step'), at: cell('stepAt'), by: cell('stepBy') };
    const steps = isLog && number !== '' ? known.get(number) : undefined;
    if (steps) {
      steps.push(step);
      continue;
    }
    const own = isLog ? [step] : [];
    known.set(number, own);
    const values = Object.fromEntries(OF_CASE.map(code => [code, cell(code)])) as Record<
      (typeof OF_CASE)[number],
      string
    >;
    cases.push({ line: row.line, ...values, steps: own });
  }
  return cases;
}
