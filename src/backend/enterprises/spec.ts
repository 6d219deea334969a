import { eq, or, type SQL, sql } from 'drizzle-orm';
import { EnterpriseRecord } from '../../contract/people.ts';
import { dayOf } from '../../domain/calendar/day.ts';
import { normalizeNumber } from '../../domain/identity/normalize.ts';
import { enterprises } from '../db/schema/people.ts';
import { likeContains, likePrefix } from '../http/like.ts';
import { conditionFor, type ListField } from '../http/listFields.ts';
import { malformed } from '../http/problem.ts';
import type { ResourceSpec } from '../http/resource.ts';
import type { House } from '../http/rooms.ts';
import { GREEN_STATES, type GreenState, isInGreenState } from './greenStates.ts';
import { type EnterpriseRow, presentEnterprises } from './present.ts';

const FIELDS: Record<string, ListField> = {
  id: { column: enterprises.id, kind: 'id' },
  kind: { column: enterprises.kind, kind: 'text' },
  name: { column: enterprises.name, kind: 'text' },
  namePinyin: { column: enterprises.namePinyin, kind: 'text' },
  creditCode: { column: enterprises.creditCode, kind: 'text', nullable: true },
  projectCode: { column: enterprises.projectCode, kind: 'text', nullable: true },
  industry: { column: enterprises.industry, kind: 'text' },
  district: { column: enterprises.district, kind: 'text' },
  updatedAt: { column: enterprises.updatedAt, kind: 'instant' },
};

/** Name, its pinyin or initials, or the beginning of a code. */
export function searchEnterprises(q: string): SQL | undefined {
  const code = normalizeNumber(q);
  const letters = q.toLowerCase().replace(/\s/g, '');
  return or(
    sql`${enterprises.name} like ${likeContains(q)}`,
    sql`${enterprises.nameInitials} like ${likePrefix(letters)}`,
    sql`${enterprises.namePinyin} like ${likePrefix(letters)}`,
    sql`${enterprises.creditCode} like ${likePrefix(code)}`,
    sql`${enterprises.projectCode} like ${likePrefix(code)}`,
  );
}

function greenFilter(value: unknown, now: number): SQL {
  const states = (Array.isArray(value) ? value : [value]) as unknown[];
  if (!states.every(state => GREEN_STATES.includes(state as GreenState))) {
    throw malformed('bad-filter', { detail: 'greenState' });
  }
  return isInGreenState(states as GreenState[], dayOf(now));
}

export const enterpriseSpec = ({ deps }: House): ResourceSpec<EnterpriseRow, EnterpriseRecord> => ({
  name: 'enterprises',
  access: 'enterprises.read',
  table: enterprises,
  id: enterprises.id,
  fields: FIELDS,
  search: searchEnterprises,
  special(name, value, { now }) {
    if (name === 'greenState') return greenFilter(value, now);
    const isCode = name === 'creditCode' || name === 'projectCode';
    // A code is found however it was typed.
    return isCode && typeof value === 'string'
      ? conditionFor(FIELDS, name, normalizeNumber(value))
      : undefined;
  },
  scope: ({ actor }) => eq(enterprises.officeId, actor.officeId),
  read: (condition, order, limit, offset) =>
    deps.db.select().from(enterprises).where(condition).orderBy(order).limit(limit).offset(offset),
  present: rows => presentEnterprises(deps, deps.db, rows),
  record: EnterpriseRecord,
});
