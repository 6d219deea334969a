import { and, eq, type SQL, sql } from 'drizzle-orm';
import { can } from '../../../domain/staff/permissions.ts';
import { inspectedCases } from '../../db/schema/supervision.ts';
import type { Actor } from '../../deps.ts';

/** The head and the city see all; everybody else what they have, or had, to put right. */
export function inspectedScope({ id, roles, officeId }: Actor): SQL {
  const office = eq(inspectedCases.officeId, officeId);
  if (can(roles, 'inspections.draw')) return office;
  return and(office, eq(inspectedCases.handlerId, id)) ?? sql`false`;
}
