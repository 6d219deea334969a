import { and, eq, or, type SQL, sql } from 'drizzle-orm';
import { orderSteps, orders } from '../db/schema/supervision.ts';
import type { Actor } from '../deps.ts';

/** Orders are for the head and the city; everybody else sees what was ever given to them. */
export function orderScope({ id, roles, officeId }: Actor): SQL {
  const office = eq(orders.officeId, officeId);
  if (roles.includes('manager') || roles.includes('supervisor')) return office;
  const passedOn = sql`exists (select 1 from ${orderSteps} where ${orderSteps.orderId} = ${orders.id} and ${orderSteps.addresseeId} = ${id}::uuid)`;
  return and(office, or(eq(orders.addresseeId, id), passedOn)) ?? sql`false`;
}
