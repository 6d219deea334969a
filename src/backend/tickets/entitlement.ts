import { and, eq, or } from 'drizzle-orm';
import type { Day } from '../../domain/calendar/day.ts';
import { entitlementOn, type GrantStatus } from '../../domain/green/grant.ts';
import { normalizeNumber } from '../../domain/identity/normalize.ts';
import type { Db } from '../db/db.ts';
import { enterprises, grants } from '../db/schema/people.ts';

export interface Codes {
  creditCode?: string | undefined;
  projectCode?: string | undefined;
}

export interface CodeWarning {
  code: 'unknown-code' | 'no-grant';
  params: Record<string, string>;
}

export interface Entitlement {
  enterpriseId: string | null;
  grant: { id: string; ground: string; liaisonId: string } | null;
  warnings: CodeWarning[];
}

/** Enterprises and projects with these codes, with all their grants. */
async function readHolders(db: Db, officeId: string, codes: { credit?: string; project?: string }) {
  const rows = await db
    .select({ enterprise: enterprises, grant: grants })
    .from(enterprises)
    .leftJoin(grants, eq(grants.enterpriseId, enterprises.id))
    .where(
      and(
        eq(enterprises.officeId, officeId),
        or(
          codes.credit ? eq(enterprises.creditCode, codes.credit) : undefined,
          codes.project ? eq(enterprises.projectCode, codes.project) : undefined,
        ),
      ),
    );
  return (code: string) => {
    const own = rows.filter(
      ({ enterprise }) => enterprise.creditCode === code || enterprise.projectCode === code,
    );
    const [first] = own;
    const held = own.flatMap(({ grant }) =>
      grant ? [{ ...grant, status: grant.status as GrantStatus }] : [],
    );
    return first && { enterprise: first.enterprise, held };
  };
}

/**
 * What the codes on the visitor's paper are worth on a day: the grant in force of the enterprise or of the project.
 * A code that nobody has, or a grant that is over, is no error here: the visitor stands at the kiosk.
 */
export async function findEntitlement(
  db: Db,
  officeId: string,
  { creditCode, projectCode }: Codes,
  today: Day,
): Promise<Entitlement> {
  const credit = creditCode ? normalizeNumber(creditCode) : '';
  const project = projectCode ? normalizeNumber(projectCode) : '';
  const found: Entitlement = { enterpriseId: null, grant: null, warnings: [] };
  if (!credit && !project) return found;
  const holderOf = await readHolders(db, officeId, {
    ...(credit && { credit }),
    ...(project && { project }),
  });
  for (const code of [credit, project].filter(Boolean)) {
    const holder = holderOf(code);
    if (!holder) {
      found.warnings.push({ code: 'unknown-code', params: { code } });
      continue;
    }
    const grant = entitlementOn(holder.held, today);
    if (!grant && holder.held.length > 0) {
      found.warnings.push({ code: 'no-grant', params: { name: holder.enterprise.name } });
    }
    if (found.enterpriseId === null || (grant && !found.grant)) found.enterpriseId = holder.enterprise.id;
    found.grant ??= grant;
  }
  return found;
}
