import type { SQLWrapper } from 'drizzle-orm';
import { and, eq, or, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { QUERY_CODE_ALPHABET, QUERY_CODE_LENGTH } from '../../domain/cases/numbering.ts';
import { applicantSearch } from '../applicants/search.ts';
import type { Db } from '../db/db.ts';
import { cases } from '../db/schema/cases.ts';
import { applicants, enterprises } from '../db/schema/people.ts';
import { likeContains, likePrefix } from '../http/like.ts';
import type { Vault } from '../http/vault.ts';

/** Up to so many people or firms are named, which an index serves; more are left to a subquery. */
const NAMED_MAX = 2_000;
/** So few are a parameter: the text stays the same and is prepared. Of more the planner must know how many they are. */
const FEW = 50;
const NUMBER_PREFIX = /^BH-/;

function enterpriseSearch(q: string): SQL {
  const letters = q.toLowerCase().replace(/[^a-z0-9]/g, '');
  const isLatin = letters.length > 0 && /^[\x20-\x7e]+$/.test(q);
  return (
    or(
      sql`${enterprises.name} like ${likeContains(q)}`,
      isLatin ? sql`${enterprises.nameInitials} like ${likePrefix(letters)}` : undefined,
      isLatin ? sql`${enterprises.namePinyin} like ${likePrefix(letters)}` : undefined,
    ) ?? sql`false`
  );
}

/** `column in (whoever fits)`; undefined when nobody does. */
async function whoFits(
  db: Db,
  column: SQLWrapper,
  table: PgTable & { id: PgColumn; officeId: PgColumn },
  officeId: string,
  condition: SQL,
): Promise<SQL | undefined> {
  const fitting = and(eq(table.officeId, officeId), condition);
  const rows = (await db
    .select({ id: table.id })
    .from(table)
    .where(fitting)
    .limit(NAMED_MAX + 1)) as { id: string }[];
  if (rows.length === 0) return undefined;
  if (rows.length > NAMED_MAX) return sql`${column} in (select ${table.id} from ${table} where ${fitting})`;
  const ids = `{${rows.map(row => row.id).join(',')}}`;
  return sql`${column} = any(${rows.length > FEW ? sql.raw(`'${ids}'`) : ids}::uuid[])`;
}

const isQueryCode = (text: string): boolean =>
  text.length === QUERY_CODE_LENGTH && [...text].every(letter => QUERY_CODE_ALPHABET.includes(letter));

/** Free text over cases: number, query code, the applicant as in the list of applicants, the enterprise. */
export async function caseSearch(db: Db, vault: Vault, officeId: string, q: string): Promise<SQL> {
  const upper = q.toUpperCase();
  if (NUMBER_PREFIX.test(upper)) return sql`${cases.number} like ${likePrefix(upper)}`;
  const [byPerson, byEnterprise] = await Promise.all([
    whoFits(db, cases.applicantId, applicants, officeId, applicantSearch(vault, q)),
    whoFits(db, cases.enterpriseId, enterprises, officeId, enterpriseSearch(q)),
  ]);
  const byCode = isQueryCode(upper) ? eq(cases.queryCode, upper) : undefined;
  return or(byPerson, byEnterprise, byCode) ?? sql`false`;
}
