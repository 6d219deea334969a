import { and, eq, type SQL, sql } from 'drizzle-orm';
import { HousePolicy, PolicyRecord } from '../../contract/policies.ts';
import type { Db } from '../db/db.ts';
import { policies } from '../db/schema/hallRules.ts';
import { staff } from '../db/schema/staff.ts';
import { malformed } from '../http/problem.ts';
import type { ResourceSpec } from '../http/resource.ts';
import type { House } from '../http/rooms.ts';
import { NOBODY } from '../office/policy.ts';

const isNewest = sql<boolean>`${policies.version} = (select max(other.version) from policies other
  where other.office_id = ${policies.officeId} and other.scope = ${policies.scope})`;

const COLUMNS = {
  id: policies.id,
  scope: policies.scope,
  version: policies.version,
  policy: policies.policy,
  reason: policies.reason,
  actorId: policies.actorId,
  actorName: staff.name,
  at: policies.at,
  inForce: isNewest,
};

const selectPolicies = (db: Db) =>
  db
    .select(COLUMNS)
    .from(policies)
    .leftJoin(staff, and(eq(staff.officeId, policies.officeId), eq(staff.id, policies.actorId)));

type PolicyRow = Awaited<ReturnType<typeof selectPolicies>>[number];

export const presentPolicy = (row: PolicyRow): PolicyRecord => ({
  ...row,
  policy: row.policy === null ? null : HousePolicy.parse(row.policy),
  actorId: row.actorId === NOBODY ? null : row.actorId,
  at: row.at.toISOString(),
});

/** The version in force of a scope; undefined where none ever was. */
export async function findInForce(
  tx: Db,
  officeId: string,
  scope: string,
): Promise<PolicyRecord | undefined> {
  const [row] = await selectPolicies(tx).where(
    and(eq(policies.officeId, officeId), eq(policies.scope, scope), isNewest),
  );
  return row && presentPolicy(row);
}

function inForceFilter(value: unknown): SQL {
  if (typeof value !== 'boolean') throw malformed('bad-filter', { detail: 'inForce' });
  return value ? isNewest : sql`not (${isNewest})`;
}

export const policySpec = ({ deps }: House): ResourceSpec<PolicyRow, PolicyRecord> => ({
  name: 'policies',
  access: 'policies.read',
  table: policies,
  id: policies.id,
  fields: {
    id: { column: policies.id, kind: 'id' },
    scope: { column: policies.scope, kind: 'text' },
    version: { column: policies.version, kind: 'integer' },
    actorId: { column: policies.actorId, kind: 'id' },
    at: { column: policies.at, kind: 'instant' },
  },
  special: (name, value) => (name === 'inForce' ? inForceFilter(value) : undefined),
  scope: ({ actor }) => eq(policies.officeId, actor.officeId),
  read: (condition, order, limit, offset) =>
    selectPolicies(deps.db).where(condition).orderBy(order).limit(limit).offset(offset),
  present: async rows => rows.map(presentPolicy),
  record: PolicyRecord,
});
