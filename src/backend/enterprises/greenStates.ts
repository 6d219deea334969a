import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Day } from '../../domain/calendar/day.ts';
import { entitlementOn, type GrantStatus, type GrantTerms, grantState } from '../../domain/green/grant.ts';
import type { Db } from '../db/db.ts';
import { enterprises, grants } from '../db/schema/people.ts';

/** How an enterprise stands on a day, the best of its grants first. Rejected proposals count as none. */
export const GREEN_STATES = ['in-force', 'not-yet', 'proposed', 'expired', 'revoked', 'none'] as const;
export type GreenState = (typeof GREEN_STATES)[number];

export interface Green {
  greenState: GreenState;
  /** The grant in force. */
  grantId: string | null;
}

export function greenOf(held: readonly GrantTerms[], day: Day): Green {
  const states = new Set<string>(held.map(grant => grantState(grant, day)));
  const greenState = GREEN_STATES.find(state => states.has(state)) ?? 'none';
  return { greenState, grantId: entitlementOn(held, day)?.id ?? null };
}

/** The green state of a page of enterprises, in one query. */
export async function readGreen(
  db: Db,
  officeId: string,
  enterpriseIds: readonly string[],
  day: Day,
): Promise<(enterpriseId: string) => Green> {
  const rows = await db
    .select({
      id: grants.id,
      enterpriseId: grants.enterpriseId,
      status: grants.status,
      validFrom: grants.validFrom,
      validTo: grants.validTo,
    })
    .from(grants)
    .where(and(eq(grants.officeId, officeId), inArray(grants.enterpriseId, [...enterpriseIds])));
  const held = new Map<string, GrantTerms[]>();
  for (const { enterpriseId, ...terms } of rows) {
    const own = held.get(enterpriseId) ?? [];
    own.push({ ...terms, status: terms.status as GrantStatus });
    held.set(enterpriseId, own);
  }
  return enterpriseId => greenOf(held.get(enterpriseId) ?? [], day);
}

/** The place of an enterprise's state in GREEN_STATES, from 0; the same rule as `greenOf`, for filters. */
const rankOn = (day: Day): SQL<number> => sql`coalesce((
  select min(case
    when g.status = 'approved' and g.valid_from > ${day}::date then 1
    when g.status = 'approved' and g.valid_to < ${day}::date then 3
    when g.status = 'approved' then 0
    when g.status = 'proposed' then 2
    when g.status = 'revoked' then 4
  end) from grants g where g.office_id = ${enterprises.officeId} and g.enterprise_id = ${enterprises.id}), 5)`;

export function isInGreenState(states: readonly GreenState[], day: Day): SQL {
  const ranks = states.map(state => sql`${GREEN_STATES.indexOf(state)}::int`);
  return ranks.length === 0 ? sql`false` : sql`${rankOn(day)} in (${sql.join(ranks, sql`, `)})`;
}
