import type { Day } from '../../domain/calendar/day.ts';
import type { FigureGroup } from '../../domain/kpi/indicator.ts';
import type { Db } from '../db/db.ts';
import { readGrades, readRepairs } from '../ratings/summary.ts';
import { readFigures } from './figureAnswers.ts';

/** The grade from which a rating is a good one (reference 4: 基本满意 and better). */
const GOOD_FROM = 3;

interface Span {
  officeId: string;
  from: Day;
  to: Day;
  now: number;
}

/** Visits that were served and ended: who could have rated. From the kept figures: there are millions. */
async function countVisits(db: Db, { officeId, from, to }: Span): Promise<number> {
  const { rows } = await readFigures(db, { officeId, cube: 'service', from, to, groupBy: [], filters: {} });
  return rows[0]?.figures.finished ?? 0;
}

/** Ratings of a period as a group of sums. They are counted from the ratings themselves: there are few. */
export async function readRatingGroup(db: Db, span: Span): Promise<FigureGroup> {
  const [visits, grades, repairs] = await Promise.all([
    countVisits(db, span),
    readGrades(db, span.officeId, span.from, span.to),
    readRepairs(db, span),
  ]);
  const sum = (rows: typeof grades, of: 'count' | 'ofTickets') => rows.reduce((n, row) => n + row[of], 0);
  const ratings = sum(grades, 'count');
  const good = sum(
    grades.filter(({ grade }) => grade >= GOOD_FROM),
    'count',
  );
  const figures = {
    ...{ visits, rated: sum(grades, 'ofTickets'), ratings, good },
    repairedInTime: repairs.fixedInTime,
    repairsDue: repairs.fixed + repairs.overdue,
  };
  return { figures, count: ratings, p50: null, p75: null, p90: null, p99: null, max: null };
}
