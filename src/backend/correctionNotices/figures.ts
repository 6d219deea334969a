import { sql } from 'drizzle-orm';
import type { NoticeFigures } from '../../contract/caseRules.ts';
import { addDays, instantAt } from '../../domain/calendar/day.ts';
import { type Db, rowsOf } from '../db/db.ts';
import type { Period } from '../kpi/period.ts';

/** Of the cases received in the period (void ones left out): how many were notified, twice, accepted by silence. */
export async function readNoticeFigures(
  db: Db,
  officeId: string,
  { from, to }: Pick<Period, 'from' | 'to'>,
): Promise<NoticeFigures> {
  const start = new Date(instantAt(from, 0)).toISOString();
  const end = new Date(instantAt(addDays(to, 1), 0)).toISOString();
  const [row] = await rowsOf<NoticeFigures>(
    db,
    sql`select count(*)::int as received,
      count(*) filter (where corrections_requested > 0)::int as notified,
      count(*) filter (where corrections_requested > 1)::int as "notifiedTwice",
      count(*) filter (where accepted_by_silence)::int as "acceptedBySilence",
      count(p.promises)::int as deferred,
      count(*) filter (where p.broken > 0)::int as "promisesBroken"
      from cases c left join (
        select case_id, count(*) as promises, count(*) filter (where state = 'broken') as broken
        from case_promises where office_id = ${officeId}::uuid and kind = 'deferral' group by case_id
      ) p on p.case_id = c.id
      where c.office_id = ${officeId}::uuid and c.status <> 'void'
        and c.received_at >= ${start}::timestamptz and c.received_at < ${end}::timestamptz`,
  );
  if (!row) throw new Error('a count answered no row');
  return row;
}
