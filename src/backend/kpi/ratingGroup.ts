import type { Day } from '../../domain/calendar/day.ts';
import type { FigureGroup } from '../../domain/kpi/indicator.ts';
import type { Db } from '../db/db.ts';
import { summarize } from '../ratings/summary.ts';

/** The grade from which a rating is a good one (reference 4: 基本满意 and better). */
const GOOD_FROM = 3;

/** Ratings of a period as a group of sums. They are counted from the ratings themselves: there are few. */
export async function readRatingGroup(
  db: Db,
  { officeId, from, to, now }: { officeId: string; from: Day; to: Day; now: number },
): Promise<FigureGroup> {
  const { visits, rated, grades, followUps } = await summarize(db, officeId, from, to, now);
  const count = (least: number) =>
    grades.reduce((sum, { grade, count: n }) => sum + (grade >= least ? n : 0), 0);
  const figures = {
    ...{ visits, rated, ratings: count(0), good: count(GOOD_FROM) },
    repairedInTime: followUps.fixedInTime,
    repairsDue: followUps.fixed + followUps.overdue,
  };
  return { figures, count: count(0), p50: null, p75: null, p90: null, p99: null, max: null };
}
