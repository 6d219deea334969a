import { sql } from 'drizzle-orm';
import type { Day } from '../../domain/calendar/day.ts';
import { type Db, rowsOf } from '../db/db.ts';

const notGiven = (level: string, of: string) =>
  sql.raw(`not exists (select 1 from reminders r where r.office_id = c.office_id and r.case_id = c.id
    and r.level = '${level}' and r.of = ${of})`);

/**
 * Open cases that may need a reminder which was not given yet, the oldest due day first. `remindersDue` decides; this
 * only spares it the others. At most so many at once: the rest comes the next time.
 */
export async function findCandidates(db: Db, officeId: string, today: Day, limit: number): Promise<string[]> {
  const running = sql`not c.paused and c.committed_due_on is not null`;
  const rows = await rowsOf<{ id: string }>(
    db,
    sql`select c.id from cases c
      where c.office_id = ${officeId}::uuid and c.closed_at is null and c.accepted_at is not null and (
        (${running} and c.yellow_from <= ${today}::date and c.yellow_from < c.committed_due_on
          and ${notGiven('yellow', 'c.committed_due_on::text')})
        or (${running} and c.committed_due_on <= ${today}::date and ${notGiven('last-day', 'c.committed_due_on::text')})
        or (${running} and c.committed_due_on < ${today}::date and ${notGiven('breach', 'c.committed_due_on::text')})
        or (c.legal_due_on < ${today}::date and ${notGiven('legal-breach', 'c.legal_due_on::text')}
          and not exists (select 1 from case_pauses p where p.office_id = c.office_id and p.case_id = c.id
            and p.ended_at is null and p.legal))
        or (c.paused and exists (select 1 from case_pauses p where p.office_id = c.office_id and p.case_id = c.id
            and p.ended_at is null and p.expected_end_on < ${today}::date and ${notGiven('stop-over', 'p.id::text')}))
      )
      order by c.committed_due_on, c.id limit ${limit}`,
  );
  return rows.map(({ id }) => id);
}
