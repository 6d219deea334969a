import { and, asc, eq, or } from 'drizzle-orm';
import type { Day } from '../../domain/calendar/day.ts';
import { entitlementOn, type GrantStatus } from '../../domain/green/grant.ts';
import type { Db } from '../db/db.ts';
import { enterprises, grants } from '../db/schema/people.ts';

type HeldGrant = Omit<typeof grants.$inferSelect, 'status'> & { status: GrantStatus };

/** An enterprise or project with all its grants, whatever their state. */
export interface Holder {
  id: string;
  name: string;
  creditCode: string | null;
  projectCode: string | null;
  held: HeldGrant[];
}

/** Whose they are; a key that is absent or empty asks for nobody. */
export interface HolderKeys {
  creditCode?: string | null;
  projectCode?: string | null;
  id?: string | null;
}

/** The registered holders of these codes (normalized) or this id, in one query. The oldest first. */
export async function readHolders(
  db: Db,
  officeId: string,
  { creditCode, projectCode, id }: HolderKeys,
): Promise<Holder[]> {
  if (!creditCode && !projectCode && !id) return [];
  const rows = await db
    .select({ enterprise: enterprises, grant: grants })
    .from(enterprises)
    .leftJoin(grants, eq(grants.enterpriseId, enterprises.id))
    .where(
      and(
        eq(enterprises.officeId, officeId),
        or(
          creditCode ? eq(enterprises.creditCode, creditCode) : undefined,
          projectCode ? eq(enterprises.projectCode, projectCode) : undefined,
          id ? eq(enterprises.id, id) : undefined,
        ),
      ),
    )
    .orderBy(asc(enterprises.id));
  const holders = new Map<string, Holder>();
  for (const { enterprise, grant } of rows) {
    const { name, creditCode: credit, projectCode: project } = enterprise;
    const own = { id: enterprise.id, name, creditCode: credit, projectCode: project, held: [] };
    const holder = holders.get(enterprise.id) ?? own;
    if (grant) holder.held.push({ ...grant, status: grant.status as GrantStatus });
    holders.set(enterprise.id, holder);
  }
  return [...holders.values()];
}

/** The grant in force on a day of the first of the holders that has one. */
export function firstEntitlement(holders: readonly Holder[], today: Day): HeldGrant | null {
  for (const { held } of holders) {
    const grant = entitlementOn(held, today);
    if (grant) return grant;
  }
  return null;
}
