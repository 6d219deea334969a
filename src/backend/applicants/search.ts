import { eq, or, type SQL, sql } from 'drizzle-orm';
import { normalizeNumber } from '../../domain/identity/normalize.ts';
import { normalizePhone } from '../../domain/identity/phone.ts';
import { applicants } from '../db/schema/people.ts';
import { likePrefix } from '../http/like.ts';
import type { Vault } from '../http/vault.ts';

const NUMBER_MIN = 5;

/** A person by what a clerk types: `zs` or `zhangsan` for 张三, the name's beginning, a number or its last four. */
function byName(q: string): SQL[] {
  const conditions = [sql`${applicants.name} like ${likePrefix(q)}`];
  const letters = q.toLowerCase().replace(/[\s'’·-]/g, '');
  if (/^[a-z]+$/.test(letters)) {
    conditions.push(
      sql`${applicants.nameInitials} like ${likePrefix(letters)}`,
      sql`${applicants.namePinyin} like ${likePrefix(letters)}`,
    );
  }
  return conditions;
}

function byNumber(vault: Vault, q: string): SQL[] {
  const number = normalizeNumber(q);
  if (/^\d{3}[\dX]$/.test(number)) {
    return [
      eq(applicants.idTailHash, vault.index('id-tail', number)),
      eq(applicants.phoneTailHash, vault.index('phone-tail', number)),
    ];
  }
  if (number.length < NUMBER_MIN || !/\d/.test(number)) return [];
  return [
    eq(applicants.idNumberHash, vault.index('id-number', number)),
    eq(applicants.phoneHash, vault.index('phone', normalizePhone(q))),
  ];
}

/** The condition of a free-text search for people; shared by the lists of applicants and of cases. */
export const applicantSearch = (vault: Vault, q: string): SQL =>
  or(...byName(q), ...byNumber(vault, q)) ?? sql`false`;
