import { sql } from 'drizzle-orm';
import { addDays, type Day } from '../../domain/calendar/day.ts';
import type { Worker } from '../../domain/forecast/presence.ts';
import type { OfficeMove } from '../../domain/forecast/remaining.ts';
import { type Db, rowsOf } from '../db/db.ts';

const MOVE_OF_ROLE: Readonly<Record<string, OfficeMove>> = {
  clerk: 'window',
  reviewer: 'reviewer',
  approver: 'approver',
};

/** What somebody is competent in: whose hands, and the item. */
export const skillOf = (move: OfficeMove, item: string): string => `${move} ${item}`;

interface Row {
  id: string;
  roles: string[];
  items: string[];
  away: { from: string; to: string | null }[] | null;
}

/** Everybody who works on cases, with absences that run or are planned. */
export async function readWorkers(
  db: Db,
  officeId: string,
  codes: readonly string[],
  now: number,
): Promise<Worker[]> {
  const at = new Date(now).toISOString();
  const rows = await rowsOf<Row>(
    db,
    sql`select s.id, to_jsonb(s.roles) as roles, to_jsonb(s.items) as items,
        (select jsonb_agg(jsonb_build_object('from', a.from_at, 'to', a.until_at)) from (
          select from_at, until_at from absences
            where office_id = s.office_id and staff_id = s.id and ended_at is null
          union all
          select from_at, until_at from absence_plans
            where office_id = s.office_id and staff_id = s.id and status = 'planned') a
          where a.until_at is null or a.until_at > ${at}::timestamptz) as away
      from staff s where s.office_id = ${officeId}::uuid and s.active
        and s.roles && array['clerk', 'reviewer', 'approver']`,
  );
  return rows.map(({ id, roles, items, away }) => ({
    id,
    atWindow: roles.includes('clerk'),
    skills: roles.flatMap(role => {
      const move = MOVE_OF_ROLE[role];
      return move ? (items.length > 0 ? items : codes).map(code => skillOf(move, code)) : [];
    }),
    away: (away ?? []).map(({ from, to }) => ({
      from: Date.parse(from),
      to: to === null ? null : Date.parse(to),
    })),
  }));
}

const DAYS_BACK = 56;

/** Windows that there are, and the minutes that visitors took of them on a day with visitors, of the last eight weeks. */
export async function readHall(
  db: Db,
  officeId: string,
  today: Day,
): Promise<{ windows: number; visitMinutes: number }> {
  const [row] = await rowsOf<{ windows: number; minutes: number | null }>(
    db,
    sql`select (select count(*)::int from windows where office_id = ${officeId}::uuid) as windows,
      (select (sum(service_seconds) / 60.0 / nullif(count(distinct service_day), 0))::float8 from tickets
        where office_id = ${officeId}::uuid and service_day >= ${addDays(today, -DAYS_BACK)}::date
          and service_day < ${today}::date and service_seconds is not null) as minutes`,
  );
  return { windows: row?.windows ?? 0, visitMinutes: row?.minutes ?? 0 };
}
