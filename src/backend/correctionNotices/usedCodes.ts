import { sql } from 'drizzle-orm';
import type { CaseRules } from '../../contract/caseRules.ts';
import { type Db, rowsOf } from '../db/db.ts';

const LISTS = [
  'correctionReasons',
  'refuseReasons',
  'rejectReasons',
  'returnReasons',
  'withdrawReasons',
] as const;
type List = (typeof LISTS)[number];

/** The codes of a list that are no longer in it. */
const goneOf = (before: CaseRules, after: CaseRules, list: List): string[] =>
  before[list].map(({ code }) => code).filter(code => !after[list].some(known => known.code === code));

async function isUsed(tx: Db, officeId: string, list: List, code: string): Promise<boolean> {
  const line = JSON.stringify([{ reasonCode: code }]);
  const condition =
    list === 'correctionReasons'
      ? sql`correction->'lines' @> ${line}::jsonb`
      : sql`last_reason_code = ${code}`;
  const found = await rowsOf(
    tx,
    sql`select 1 as one from cases where office_id = ${officeId}::uuid and ${condition} limit 1`,
  );
  return found.length > 0;
}

/** The lists from which a code was taken that cases name: their papers and figures would lose its words. */
export async function listsLosingCodes(
  tx: Db,
  officeId: string,
  before: CaseRules,
  after: CaseRules,
): Promise<List[]> {
  const losing: List[] = [];
  for (const list of LISTS) {
    for (const code of goneOf(before, after, list)) {
      if (losing.includes(list)) break;
      if (await isUsed(tx, officeId, list, code)) losing.push(list);
    }
  }
  return losing;
}
