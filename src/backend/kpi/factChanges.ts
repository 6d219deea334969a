import { sql } from 'drizzle-orm';
import type { Day } from '../../domain/calendar/day.ts';
import { type Db, rowsOf } from '../db/db.ts';
import { putFacts } from './factsSql.ts';

/** Cases whose facts are written at once. */
const AT_ONCE = 500;

interface FactRow {
  id: string;
  received: Day;
  accepted: Day | null;
  closed: Day | null;
  place: string;
  days: string;
  whole: string;
}

const idList = (ids: readonly string[]) => sql`any(${`{${ids.join()}}`}::uuid[])`;

async function readFacts(tx: Db, ids: readonly string[]): Promise<Map<string, FactRow>> {
  const rows = await rowsOf<FactRow>(
    tx,
    sql`select case_id::text as id, received_on::text as received, accepted_on::text as accepted,
        closed_on::text as closed, row(f.committed_days, f.legal_days)::text as days,
        row(item_code, channel, lane, enterprise_id, window_id, person_id)::text as place, to_json(f)::text as whole
      from case_facts f where case_id = ${idList(ids)}`,
  );
  return new Map(rows.map(row => [row.id, row]));
}

/** What of a fact counts on each of its days, as one text a day: where they differ, the day has changed. */
const signatures = (fact: FactRow | undefined): [Day | null, string][] =>
  fact === undefined
    ? []
    : [
        [fact.received, `received ${fact.place}`],
        [fact.accepted, `accepted ${fact.place} ${fact.days}`],
        [fact.closed, `closed ${fact.whole}`],
      ];

function changedDays(before: FactRow | undefined, after: FactRow | undefined): Day[] {
  if (before?.whole === after?.whole) return [];
  const [old, now] = [before, after].map(fact => new Set(signatures(fact).map(each => each.join(' '))));
  return [...signatures(before), ...signatures(after)]
    .filter(([day, text]) => day !== null && old?.has(`${day} ${text}`) !== now?.has(`${day} ${text}`))
    .map(([day]) => day ?? '');
}

/** Writes the facts of some cases as they stand now. Answers the days on which anything counts differently. */
export async function renewFacts(tx: Db, officeId: string, ids: readonly string[]): Promise<Set<Day>> {
  const days = new Set<Day>();
  for (let first = 0; first < ids.length; first += AT_ONCE) {
    const some = ids.slice(first, first + AT_ONCE);
    const before = await readFacts(tx, some);
    await tx.execute(sql`delete from case_facts where case_id = ${idList(some)}`);
    await tx.execute(putFacts(sql`c.office_id = ${officeId}::uuid and c.id = ${idList(some)}`));
    const after = await readFacts(tx, some);
    for (const id of some) for (const day of changedDays(before.get(id), after.get(id))) days.add(day);
  }
  return days;
}
