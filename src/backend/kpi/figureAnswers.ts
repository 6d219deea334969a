import { sql } from 'drizzle-orm';
import type { Distribution, FigureRow, Figures, GreenEffect } from '../../contract/figures.ts';
import { binsOf } from '../../domain/kpi/bins.ts';
import { compareSameMix } from '../../domain/kpi/sameMix.ts';
import { type Db, rowsOf } from '../db/db.ts';
import { CUBES, type Cube } from './cubes.ts';
import { type Groups, type Question, readGroups } from './readGroups.ts';
import { ascending, type Group, spreadOf } from './tally.ts';

interface Read extends Groups {
  asOf: string;
}

/** Groups and the moment of which they are true, in one snapshot. */
const read = (db: Db, question: Question, exactUpTo?: number): Promise<Read> =>
  db.transaction(
    async tx => {
      const groups = await readGroups(db, tx, question, exactUpTo);
      const [cursor] = await rowsOf<{ asOf: number }>(
        tx,
        sql`select (extract(epoch from as_of) * 1000)::float8 as "asOf" from kpi_cursors
          where office_id = ${question.officeId}::uuid`,
      );
      return { ...groups, asOf: new Date(cursor?.asOf ?? 0).toISOString() };
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );

function rowOf(cube: Cube, group: Group, bucketed: boolean): FigureRow {
  const figures = Object.fromEntries(cube.figures.map((name, n) => [name, group.figures[n] ?? 0]));
  return { keys: { ...group.keys }, figures, ...spreadOf(group, bucketed) };
}

/** The figures of a question, a row a group. */
export async function readFigures(db: Db, question: Question, exactUpTo?: number): Promise<Figures> {
  const { cube, from, to } = question;
  const { groups, bucketed, asOf } = await read(db, question, exactUpTo);
  const rows = groups.map(group => rowOf(CUBES[cube], group, bucketed));
  return { cube, unit: CUBES[cube].unit, from, to, asOf, exact: !bucketed, rows };
}

/** How the values of a question are spread. Each bin counts exactly, also from buckets. */
export async function readDistribution(
  db: Db,
  question: Question,
  exactUpTo?: number,
): Promise<Distribution> {
  const { groups, bucketed, asOf } = await read(db, { ...question, groupBy: [] }, exactUpTo);
  const [group] = groups;
  const values = group ? ascending(group.counts, bucketed) : [];
  const { count, p50, p90, p99 } = spreadOf(group ?? { counts: new Map() }, bucketed);
  const unit = CUBES[question.cube].unit;
  return { unit, asOf, count, bins: count === 0 ? [] : binsOf(values, p99 ?? 0), p50, p90 };
}

/** Processing times of the green channel beside the ordinary ones, as they are and with the same mix of items. */
export async function readGreenEffect(
  db: Db,
  question: Omit<Question, 'cube' | 'groupBy'>,
  exactUpTo?: number,
): Promise<GreenEffect> {
  const byItem = { ...question, cube: 'case', groupBy: ['item', 'lane'] } as const;
  const { groups, bucketed, asOf } = await read(db, byItem, exactUpTo);
  const items = [...new Set(groups.map(group => group.keys.item ?? ''))].sort();
  const valuesOf = (item: string, lane: string) => {
    const group = groups.find(each => each.keys.item === item && each.keys.lane === lane);
    return group ? ascending(group.counts, bucketed) : [];
  };
  const mix = compareSameMix(
    items.map(item => ({ item, green: valuesOf(item, 'green'), ordinary: valuesOf(item, 'ordinary') })),
  );
  return { asOf, exact: !bucketed, ...mix };
}
