import { sql } from 'drizzle-orm';
import type { RatingSummary } from '../../contract/ratings.ts';
import { addDays, type Day, dayOf, instantAt } from '../../domain/calendar/day.ts';
import { GRADES } from '../../domain/ratings/grades.ts';
import { type Db, rowsOf } from '../db/db.ts';

type Graded = { grade: number; count: number; excluded: number; ofTickets: number };

/** How often each grade was given, and how many of all were of visits. */
export const readGrades = (db: Db, officeId: string, from: Day, to: Day): Promise<Graded[]> =>
  rowsOf<Graded>(
    db,
    sql`select grade::int, count(*) filter (where excluded_at is null)::int as count,
        count(*) filter (where excluded_at is not null)::int as excluded,
        count(*) filter (where subject_type = 'ticket')::int as "ofTickets"
      from ratings
      where office_id = ${officeId}::uuid and rated_on between ${from}::date and ${to}::date group by grade`,
  );

/** What became of the bad ratings that came in those days. */
export async function readRepairs(
  db: Db,
  { officeId, from, to, now }: { officeId: string; from: Day; to: Day; now: number },
): Promise<RatingSummary['followUps']> {
  const zone = (day: Day) => sql`${new Date(instantAt(day, 0)).toISOString()}::timestamptz`;
  const [repairs] = await rowsOf<RatingSummary['followUps']>(
    db,
    sql`select count(*)::int as opened, count(fixed_at)::int as fixed,
        count(*) filter (where (fixed_at at time zone 'Asia/Shanghai')::date <= fix_by)::int as "fixedInTime",
        count(*) filter (where fixed_at is null and fix_by < ${dayOf(now)}::date
          and status not in ('closed', 'excluded', 'appealed'))::int as overdue
      from rating_follow_ups
      where office_id = ${officeId}::uuid and created_at >= ${zone(from)} and created_at < ${zone(addDays(to, 1))}`,
  );
  return repairs ?? { opened: 0, fixed: 0, fixedInTime: 0, overdue: 0 };
}

/**
 * Ratings of the days `from` to `to`, both included: how many of the visits that were served were rated, and how. A
 * visit that was not rated is in no grade (nothing is taken for "satisfied"); what an appeal left out is counted apart.
 */
export async function summarize(
  db: Db,
  officeId: string,
  from: Day,
  to: Day,
  now: number,
): Promise<RatingSummary> {
  const office = sql`${officeId}::uuid`;
  const [visits] = await rowsOf<{ count: number; rated: number }>(
    db,
    sql`select count(*)::int as count, count(r.id)::int as rated from tickets t
      left join ratings r on r.office_id = t.office_id and r.subject_type = 'ticket' and r.subject_id = t.id
      where t.office_id = ${office} and t.service_day between ${from}::date and ${to}::date
        and t.status = 'finished' and t.started_at is not null`,
  );
  const grades = await readGrades(db, officeId, from, to);
  return {
    from,
    to,
    at: new Date(now).toISOString(),
    visits: visits?.count ?? 0,
    rated: visits?.rated ?? 0,
    grades: GRADES.map(grade => ({ grade, count: grades.find(row => row.grade === grade)?.count ?? 0 })),
    excluded: grades.reduce((sum, row) => sum + row.excluded, 0),
    followUps: await readRepairs(db, { officeId, from, to, now }),
  };
}
