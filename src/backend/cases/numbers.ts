import { sql } from 'drizzle-orm';
import { caseNumber, queryCode } from '../../domain/cases/numbering.ts';
import { type Db, rowsOf } from '../db/db.ts';
import type { Deps } from '../deps.ts';

/** The next number of a kind and key, held until the transaction ends: never given twice, none lost to a rollback. */
async function nextOf(tx: Db, officeId: string, kind: string, key: string): Promise<number> {
  const [row] = await rowsOf<{ last: number }>(
    tx,
    sql`insert into sequences (office_id, kind, key, last) values (${officeId}::uuid, ${kind}, ${key}, 1)
      on conflict (office_id, kind, key) do update set last = sequences.last + 1 returning last`,
  );
  return row?.last ?? 1;
}

/** The number of a new case of the item on a day, counted per item and day. */
export async function nextCaseNumber(
  tx: Db,
  officeId: string,
  itemCode: string,
  day: string,
): Promise<string> {
  return caseNumber(itemCode, day, await nextOf(tx, officeId, 'case', `${itemCode}-${day}`));
}

/** The applicant's code for the progress query, from the deps' randomness. */
export function newQueryCode(deps: Pick<Deps, 'randomBytes'>): string {
  const random = () => {
    const [a = 0, b = 0, c = 0] = deps.randomBytes(3);
    return (a * 65_536 + b * 256 + c) / 2 ** 24;
  };
  return queryCode(random);
}
