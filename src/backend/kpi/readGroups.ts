import { type SQL, sql } from 'drizzle-orm';
import { addDays, type Day, monthOf, weekdayOf } from '../../domain/calendar/day.ts';
import { bucketOf } from '../../domain/kpi/percentile.ts';
import { type Db, rowsOf } from '../db/db.ts';
import { CUBES, type Cube } from './cubes.ts';
import { type CubeOf, keptCellsOf, listRows, withCells } from './keptCells.ts';
import { type Part, splitByMonths } from './period.ts';
import { addCell, type Group } from './tally.ts';

/** Up to so many values the percentiles are taken from the values themselves. */
export const EXACT_UP_TO = 20_000;

/** Keys by time that any cube has beside its own. */
export const TIME_KEYS = ['day', 'week', 'month'] as const;
export type TimeKey = (typeof TIME_KEYS)[number];

/** What is asked of a cube. Days are included; a filter names which values of a place's part enter. */
export interface Question extends CubeOf {
  from: Day;
  to: Day;
  groupBy: readonly string[];
  filters: Readonly<Record<string, readonly string[]>>;
}

export interface Groups {
  /** In the order of their keys. */
  groups: readonly Group[];
  /** Values are buckets, at most 1 % off. */
  bucketed: boolean;
}

const rowsIn = (parts: readonly Part[]): SQL =>
  sql`(${sql.join(
    parts.map(
      ({ grain, from, to }) => sql`(grain = ${grain} and starts_on between ${from}::date and ${to}::date)`,
    ),
    sql` or `,
  )})`;

async function countValues(tx: Db, { officeId, cube }: CubeOf, parts: readonly Part[]): Promise<number> {
  const [row] = await rowsOf<{ count: number }>(
    tx,
    sql`select coalesce(sum(count), 0)::float8 as count from kpi_cubes
      where office_id = ${officeId}::uuid and cube = ${cube} and ${rowsIn(parts)}`,
  );
  return row?.count ?? 0;
}

/** The Monday of a day's week. */
const weekOf = (day: Day): Day => addDays(day, 1 - weekdayOf(day));

const timeOf = (key: string, startsOn: Day): string => {
  if (key === 'day') return startsOn;
  return key === 'week' ? weekOf(startsOn) : monthOf(startsOn);
};

const isTime = (key: string): key is TimeKey => (TIME_KEYS as readonly string[]).includes(key);

interface Kept {
  stamp: string;
  answer: Groups;
}

/** Answers that are asked for again and again: every manager's board shows the same few. */
const MOST_ANSWERS = 100;
const answersBy = new WeakMap<Db, Map<string, Kept>>();

function answersOf(db: Db): Map<string, Kept> {
  const answers = answersBy.get(db) ?? new Map<string, Kept>();
  answersBy.set(db, answers);
  return answers;
}

function partsOf(question: Question, exact: boolean): readonly Part[] {
  const { from, to, groupBy } = question;
  const byDays = exact || groupBy.some(key => key === 'day' || key === 'week');
  return byDays ? [{ grain: 'day', from, to }] : splitByMonths({ from, to });
}

/**
 * The groups of a question, from the kept figures. Exact up to `exactUpTo` values, from the days; beyond that whole
 * months stand for their days. Nothing is added up again while the rows are the same versions. In a snapshot.
 */
export async function readGroups(
  db: Db,
  tx: Db,
  question: Question,
  exactUpTo = EXACT_UP_TO,
): Promise<Groups> {
  const { from, to } = question;
  const exact = (await countValues(tx, question, splitByMonths({ from, to }))) <= exactUpTo;
  const rows = await listRows(tx, question, rowsIn(partsOf(question, exact)));
  const key = JSON.stringify([question, exact]);
  const stamp = rows.map(row => `${row.startsOn} ${row.writtenBy}`).join();
  const answers = answersOf(db);
  const known = answers.get(key);
  if (known?.stamp === stamp) return known.answer;
  const answer = {
    groups: addUp(question, await withCells(tx, keptCellsOf(db), question, rows), exact),
    bucketed: !exact,
  };
  if (answers.size >= MOST_ANSWERS) answers.delete(answers.keys().next().value ?? '');
  answers.set(key, { stamp, answer });
  return answer;
}

function addUp(
  { cube: name, groupBy, filters }: Question,
  rows: Awaited<ReturnType<typeof withCells>>,
  exact: boolean,
): Group[] {
  const cube: Cube = CUBES[name];
  const tests = Object.entries(filters).map(
    ([dim, wanted]) => [cube.dims.indexOf(dim), new Set(wanted)] as const,
  );
  const places = groupBy.map(key => (isTime(key) ? -1 : cube.dims.indexOf(key)));
  const groups = new Map<string, Group>();
  for (const { grain, startsOn, cells } of rows) {
    const toKept = grain === 'day' && !exact ? bucketOf : (value: number) => value;
    const times = groupBy.map(key => (isTime(key) ? timeOf(key, startsOn) : ''));
    for (const cell of cells) {
      const place = cell[0];
      if (!tests.every(([n, wanted]) => wanted.has(place[n] ?? ''))) continue;
      const parts = places.map((n, k) => (n < 0 ? times[k] : place[n]) ?? '');
      const key = parts.join('\0');
      let group = groups.get(key);
      if (!group) {
        const keys = Object.fromEntries(groupBy.map((each, k) => [each, parts[k] ?? '']));
        group = { keys, figures: cube.figures.map(() => 0), counts: new Map() };
        groups.set(key, group);
      }
      addCell(group, cell, toKept);
    }
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}
