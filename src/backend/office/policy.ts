import { and, desc, eq, type SQL, sql } from 'drizzle-orm';
import { HALL, HousePolicy } from '../../contract/policies.ts';
import type { CallingPolicy } from '../../domain/queue/policy.ts';
import type { Db } from '../db/db.ts';
import { windows } from '../db/schema/hall.ts';
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

/** The hall's policy in force; undefined in an office from before policies had versions. */
export async function findPolicy(db: Db, officeId: string): Promise<CallingPolicy | undefined> {
  const [row] = await db
    .select({ policy: policies.policy })
    .from(policies)
    .where(and(eq(policies.officeId, officeId), eq(policies.scope, HALL)))
    .orderBy(desc(policies.version))
    .limit(1);
  return row ? HousePolicy.parse(row.policy) : undefined;
}

const newest = (scope: SQL): SQL => sql`(select p.policy from policies p
  where p.office_id = w.office_id and p.scope = ${scope} order by p.version desc limit 1)`;

/**
 * To join after window `w` and its office `o`: `rule.policy` is the policy in force at the window. Where a window serves
 * one item only, it is the item's own if it has one; at every other window the hall's, which decides between items.
 */
export const joinRule: SQL = sql`cross join lateral (select coalesce(
    case when cardinality(w.items) = 1 then ${newest(sql`w.items[1]`)} end,
    ${newest(sql.raw(`'${HALL}'`))}, o.settings -> 'policy') as policy) as rule`;

/** Whether the policy of an item governs any window: one that serves this item and no other, as `joinRule` has it. */
export async function hasOwnWindow(db: Db, officeId: string, itemCode: string): Promise<boolean> {
  const [row] = await db
    .select({ id: windows.id })
    .from(windows)
    .where(and(eq(windows.officeId, officeId), eq(windows.items, [itemCode])))
    .limit(1);
  return row !== undefined;
}

/** Turns taken by all windows of office `o`: the place in the hall's cycle; read only where `rule` has a cycle. */
export const turnsTaken: SQL = sql`case when rule.policy ->> 'kind' = 'ratio'
    then (select sum(each.calls_made)::int from windows each where each.office_id = o.id) else 0 end`;
