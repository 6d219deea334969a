import type { EnterpriseRecord } from '../../contract/people.ts';
import { dayOf } from '../../domain/calendar/day.ts';
import { maskName, maskPhone } from '../../domain/identity/mask.ts';
import type { Db } from '../db/db.ts';
import type { enterprises } from '../db/schema/people.ts';
import type { Deps } from '../deps.ts';
import { readGreen } from './greenStates.ts';

export type EnterpriseRow = typeof enterprises.$inferSelect;

/** The contact's number as it is shown, or null. */
export const maskedPhone = (deps: Pick<Deps, 'vault'>, sealed: string | null): string | null =>
  sealed === null ? null : maskPhone(deps.vault.open(sealed));

/** Rows as records of one day, the contact masked. */
export async function presentEnterprises(
  deps: Deps,
  db: Db,
  rows: readonly EnterpriseRow[],
): Promise<EnterpriseRecord[]> {
  const officeId = rows[0]?.officeId;
  if (!officeId) return [];
  const green = await readGreen(
    db,
    officeId,
    rows.map(row => row.id),
    dayOf(deps.now()),
  );
  return rows.map(row => ({
    id: row.id,
    kind: row.kind as EnterpriseRecord['kind'],
    name: row.name,
    creditCode: row.creditCode,
    projectCode: row.projectCode,
    industry: row.industry,
    district: row.district,
    contactName: maskName(row.contactName),
    contactPhone: maskedPhone(deps, row.contactPhoneSealed),
    ...green(row.id),
    version: row.version,
    updatedAt: row.updatedAt.toISOString(),
  }));
}
