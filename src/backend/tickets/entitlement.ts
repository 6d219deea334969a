import type { Day } from '../../domain/calendar/day.ts';
import { normalizeNumber } from '../../domain/identity/normalize.ts';
import type { Db } from '../db/db.ts';
import { firstEntitlement, readHolders } from '../grants/holders.ts';

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
  const holders = await readHolders(db, officeId, { creditCode: credit, projectCode: project });
  for (const code of [credit, project].filter(Boolean)) {
    const holder = holders.find(each => each.creditCode === code || each.projectCode === code);
    if (!holder) {
      found.warnings.push({ code: 'unknown-code', params: { code } });
      continue;
    }
    const grant = firstEntitlement([holder], today);
    if (!grant && holder.held.length > 0) {
      found.warnings.push({ code: 'no-grant', params: { name: holder.name, code } });
    }
    if (found.enterpriseId === null || (grant && !found.grant)) found.enterpriseId = holder.id;
    found.grant ??= grant;
  }
  return found;
}
