import { and, desc, eq, lt, ne, type SQL, sql } from 'drizzle-orm';
import { HALL, HousePolicy } from '../../contract/policies.ts';
import type { ItemPolicies } from '../../domain/queue/itemRules.ts';
import type { CallingPolicy } from '../../domain/queue/policy.ts';
import type { Db } from '../db/db.ts';
import { policies } from '../db/schema/hallRules.ts';
import type { Deps } from '../deps.ts';

/** Stands for nobody in a column that must hold a person: the policy as it was delivered. */
export const NOBODY = '00000000-0000-0000-0000-000000000000';

/** The first version of a hall. */
export const asDelivered = (
  deps: Pick<Deps, 'newId'>,
  officeId: string,
  policy: CallingPolicy,
  at: Date,
) => ({
  id: deps.newId(),
  officeId,
  scope: HALL,
  version: 1,
  policy,
  reason: '',
  actorId: NOBODY,
  at,
});

const madeBefore = (before: Date | undefined) => before && lt(policies.at, before);

/** The hall's policy in force, now or at a moment; undefined in an office from before policies had versions. */
export async function findPolicy(
  db: Db,
  officeId: string,
  before?: Date,
): Promise<CallingPolicy | undefined> {
  const [row] = await db
    .select({ policy: policies.policy })
    .from(policies)
    .where(and(eq(policies.officeId, officeId), eq(policies.scope, HALL), madeBefore(before)))
    .orderBy(desc(policies.version))
    .limit(1);
  return row ? HousePolicy.parse(row.policy) : undefined;
}

/** The policies of the items that have one of their own, now or at a moment; an item that follows the hall again has none. */
export async function findItemPolicies(db: Db, officeId: string, before?: Date): Promise<ItemPolicies> {
  const rows = await db
    .selectDistinctOn([policies.scope], { scope: policies.scope, policy: policies.policy })
    .from(policies)
    .where(and(eq(policies.officeId, officeId), ne(policies.scope, HALL), madeBefore(before)))
    .orderBy(policies.scope, desc(policies.version));
  return readItemPolicies(Object.fromEntries(rows.map(({ scope, policy }) => [scope, policy])));
}

/** As `rule.items` of `joinRule` gives them. */
export const readItemPolicies = (rows: Readonly<Record<string, unknown>>): ItemPolicies =>
  Object.fromEntries(
    Object.entries(rows).flatMap(([code, row]) => (row === null ? [] : [[code, HousePolicy.parse(row)]])),
  );

const HALLS = sql.raw(`(select p.policy from policies p
  where p.office_id = w.office_id and p.scope = '${HALL}' order by p.version desc limit 1)`);

const ITEMS =
  sql.raw(`(select coalesce(jsonb_object_agg(own.scope, own.policy) filter (where own.policy is not null), '{}')
  from (select distinct on (p.scope) p.scope, p.policy from policies p
    where p.office_id = w.office_id and p.scope <> '${HALL}' order by p.scope, p.version desc) own)`);

/**
 * To join after window `w` and its office `o`: `rule.policy` is the hall's policy in force, `rule.items` those of the
 * items that have their own, by code. How they go together: domain/queue/itemRules.
 */
export const joinRule: SQL = sql`cross join lateral (
    select coalesce(${HALLS}, o.settings -> 'policy') as policy, ${ITEMS} as items) as rule`;

/** Its columns. */
export const RULE: SQL = sql`rule.policy, rule.items as "itemPolicies"`;

/** Turns taken by all windows of office `o`: the place in the hall's cycle; read only where `rule` has a cycle. */
export const turnsTaken: SQL = sql`case
    when rule.policy ->> 'kind' = 'ratio' or jsonb_path_exists(rule.items, '$.*.kind ? (@ == "ratio")')
    then (select sum(each.calls_made)::int from windows each where each.office_id = o.id) else 0 end`;
