import { and, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import { GrantRecord } from '../../contract/people.ts';
import { dayOf } from '../../domain/calendar/day.ts';
import { GRANT_STATES, type GrantState } from '../../domain/green/grant.ts';
import { enterprises, grants } from '../db/schema/people.ts';
import { searchEnterprises } from '../enterprises/spec.ts';
import { malformed } from '../http/problem.ts';
import type { ResourceSpec } from '../http/resource.ts';
import type { House } from '../http/rooms.ts';
import { type GrantRow, presentGrant, readGrants } from './present.ts';

const enterpriseName = sql`(select e.name from enterprises e where e.id = ${grants.enterpriseId})`;

/** The same rule as the domain's `grantState`, for filters. */
const stateOn = (now: number): SQL => {
  const day = sql`${dayOf(now)}::date`;
  return sql`(case when ${grants.status} <> 'approved' then ${grants.status}
    when ${grants.validFrom} > ${day} then 'not-yet' when ${grants.validTo} < ${day} then 'expired'
    else 'in-force' end)`;
};

function stateFilter(value: unknown, now: number): SQL {
  const states = (Array.isArray(value) ? value : [value]) as unknown[];
  if (!states.every(state => GRANT_STATES.includes(state as GrantState))) {
    throw malformed('bad-filter', { detail: 'state' });
  }
  return states.length === 0 ? sql`false` : inArray(stateOn(now), states);
}

export const grantSpec = ({ deps }: House): ResourceSpec<GrantRow, GrantRecord> => ({
  name: 'grants',
  access: 'grants.read',
  table: grants,
  id: grants.id,
  fields: {
    id: { column: grants.id, kind: 'id' },
    enterpriseId: { column: grants.enterpriseId, kind: 'id' },
    enterpriseName: { column: enterpriseName, kind: 'text' },
    status: { column: grants.status, kind: 'text' },
    ground: { column: grants.ground, kind: 'text' },
    basisDocument: { column: grants.basisDocument, kind: 'text' },
    validFrom: { column: grants.validFrom, kind: 'day' },
    validTo: { column: grants.validTo, kind: 'day' },
    liaisonId: { column: grants.liaisonId, kind: 'id' },
    deputyId: { column: grants.deputyId, kind: 'id', nullable: true },
    proposedBy: { column: grants.proposedBy, kind: 'id' },
    proposedAt: { column: grants.proposedAt, kind: 'instant' },
    decidedBy: { column: grants.decidedBy, kind: 'id', nullable: true },
    decidedAt: { column: grants.decidedAt, kind: 'instant', nullable: true },
  },
  search: (q, { actor }) =>
    inArray(
      grants.enterpriseId,
      deps.db
        .select({ id: enterprises.id })
        .from(enterprises)
        .where(and(eq(enterprises.officeId, actor.officeId), or(searchEnterprises(q)))),
    ),
  special: (name, value, { now }) => (name === 'state' ? stateFilter(value, now) : undefined),
  scope: ({ actor }) => eq(grants.officeId, actor.officeId),
  read: (condition, order, limit, offset) => readGrants(deps.db, condition, order, limit, offset),
  present: async (rows, { actor, now }) => rows.map(row => presentGrant(row, actor, now)),
  record: GrantRecord,
});
