import { and, eq, or, type SQL, sql } from 'drizzle-orm';
import { followUps, ratings } from '../db/schema/ratings.ts';
import type { Actor } from '../deps.ts';

const seesAll = ({ roles }: Actor): boolean => roles.includes('manager') || roles.includes('supervisor');

/** People's ratings are for the head and the city; everybody else sees what was said of them, and what they handle. */
export function ratingScope(actor: Actor): SQL {
  const office = eq(ratings.officeId, actor.officeId);
  if (seesAll(actor)) return office;
  const handled = sql`exists (select 1 from ${followUps} where ${followUps.ratingId} = ${ratings.id} and ${followUps.handlerId} = ${actor.id}::uuid)`;
  return and(office, or(eq(ratings.ratedId, actor.id), handled)) ?? sql`false`;
}

export function followUpScope(actor: Actor): SQL {
  const office = eq(followUps.officeId, actor.officeId);
  if (seesAll(actor)) return office;
  const rated = sql`exists (select 1 from ${ratings} where ${ratings.id} = ${followUps.ratingId} and ${ratings.ratedId} = ${actor.id}::uuid)`;
  return and(office, or(eq(followUps.handlerId, actor.id), rated)) ?? sql`false`;
}
