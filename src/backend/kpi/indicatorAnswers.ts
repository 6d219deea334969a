import type { FigureDim, IndicatorSeries, IndicatorValue, IndicatorValues } from '../../contract/figures.ts';
import type { Day } from '../../domain/calendar/day.ts';
import type { FigureGroup, Indicator } from '../../domain/kpi/indicator.ts';
import { INDICATORS } from '../../domain/kpi/indicators.ts';
import type { Db } from '../db/db.ts';
import { CUBES, type Cube, type CubeName } from './cubes.ts';
import { readFigures } from './figureAnswers.ts';
import { readRatingGroup } from './ratingGroup.ts';
import type { Question, TimeKey } from './readGroups.ts';

/** What is asked: a period, and what narrows it, of whichever cut has it. */
export interface Asked {
  officeId: string;
  from: Day;
  to: Day;
  filters: Partial<Record<FigureDim, readonly string[]>>;
  now: number;
}

const EMPTY: FigureGroup = { figures: {}, count: 0, p50: null, p75: null, p90: null, p99: null, max: null };

const cubeOf = ({ source }: Indicator): CubeName | undefined =>
  source && source.cube !== 'ratings' ? source.cube : undefined;

function questionOf(cube: CubeName, { officeId, from, to, filters }: Asked, groupBy: string[]): Question {
  const { dims }: Cube = CUBES[cube];
  const own = Object.entries(filters).filter(([dim]) => dims.includes(dim));
  return { officeId, cube, from, to, groupBy, filters: Object.fromEntries(own) };
}

/** What an indicator cannot be narrowed by. */
function notBy(indicator: Indicator, { filters }: Asked): FigureDim[] {
  const cube = cubeOf(indicator);
  const dims: readonly string[] = cube ? CUBES[cube].dims : [];
  return (Object.keys(filters) as FigureDim[]).filter(dim => !dims.includes(dim));
}

/** Every indicator that is one number, of a period. Each cut is read once. */
export async function readIndicators(db: Db, asked: Asked, exactUpTo?: number): Promise<IndicatorValues> {
  const single = INDICATORS.filter(indicator => indicator.value && indicator.source);
  const cubes = [...new Set(single.flatMap(indicator => cubeOf(indicator) ?? []))];
  const read = new Map<string, { group: FigureGroup; exact: boolean }>();
  let asOf = new Date(asked.now).toISOString();
  const [ratings, ...answers] = await Promise.all([
    readRatingGroup(db, asked),
    ...cubes.map(cube =>
      readFigures(db, questionOf(cube, asked, cube === 'turn' ? ['turn'] : []), exactUpTo),
    ),
  ]);
  for (const figures of answers) {
    // Of the earliest moment: all of it is true of that one at least.
    if (figures.asOf < asOf) asOf = figures.asOf;
    for (const row of figures.rows) {
      read.set([figures.cube, row.keys.turn].join(), { group: row, exact: figures.exact });
    }
  }
  const values = single.map((indicator): IndicatorValue => {
    const { source } = indicator;
    const found =
      source?.cube === 'ratings'
        ? { group: ratings, exact: true }
        : read.get([source?.cube, source?.turn].join());
    const { group, exact } = found ?? { group: EMPTY, exact: true };
    return {
      code: indicator.code,
      value: indicator.value?.(group) ?? null,
      outOf: indicator.outOf?.(group) ?? 0,
      exact,
      notBy: notBy(indicator, asked),
    };
  });
  return { from: asked.from, to: asked.to, asOf, values };
}

/** One indicator over time, a point a day, week or month in which anything counts. */
export async function readSeries(
  db: Db,
  indicator: Indicator & { source: { cube: CubeName; turn?: string } },
  by: TimeKey,
  asked: Asked,
  exactUpTo?: number,
): Promise<IndicatorSeries> {
  const { cube, turn } = indicator.source;
  const question = questionOf(cube, asked, [by]);
  const filters = turn ? { ...question.filters, turn: [turn] } : question.filters;
  const { rows, asOf, exact } = await readFigures(db, { ...question, filters }, exactUpTo);
  const points = rows.map(row => ({
    at: row.keys[by] ?? '',
    value: indicator.value?.(row) ?? null,
    outOf: indicator.outOf?.(row) ?? 0,
  }));
  return { code: indicator.code, asOf, exact, points };
}
