import type { CaseRow } from '../cases/rows.ts';
import type { Db } from '../db/db.ts';
import type { Deps } from '../deps.ts';
import { queueMessage } from '../outbox/queueMessage.ts';
import { presentOnline } from './present.ts';

/** Tells the platform how the case that it filed stands now; nothing for any other case. */
export async function pushState(
  deps: Pick<Deps, 'newId'>,
  tx: Db,
  row: CaseRow,
  change: { action: string; actorId: string | null; at: number },
): Promise<void> {
  if (row.platformId === null) return;
  const { correction, ...state } = presentOnline(row);
  const said = Object.entries(state).map(([name, value]) => [name, value ?? '']);
  await queueMessage(deps, tx, {
    officeId: row.officeId,
    channel: 'platform',
    kind: 'state',
    caseId: row.id,
    applicantId: null,
    params: {
      ...Object.fromEntries(said),
      action: change.action,
      correctionMaterials: correction?.materials.join(',') ?? '',
      correctionReason: correction?.reason ?? '',
    },
    createdBy: change.actorId,
    at: change.at,
  });
}
