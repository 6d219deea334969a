import type { OnlineCase, OnlineFile } from '../../contract/online.ts';
import type { Correction } from '../cases/materials.ts';
import type { CaseRow } from '../cases/rows.ts';
import { type FileRow, presentFile } from '../files/spec.ts';

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

/** What the platform may know of the case that it filed: no names of staff, nothing that it did not send itself. */
export function presentOnline(row: CaseRow): OnlineCase {
  const asked = row.status === 'correcting' ? (row.correction as Correction | null) : null;
  return {
    externalNumber: row.externalNumber ?? '',
    number: row.number,
    queryCode: row.queryCode,
    itemCode: row.itemCode,
    status: row.status as OnlineCase['status'],
    precheck: row.precheck as OnlineCase['precheck'],
    precheckDueOn: row.precheck === 'pending' ? row.precheckDueOn : null,
    whoseMove: row.whoseMove as OnlineCase['whoseMove'],
    dueOn: row.committedDueOn,
    correction: asked && { materials: asked.materials, reason: asked.reason },
    receivedAt: row.receivedAt.toISOString(),
    acceptedAt: iso(row.acceptedAt),
    closedAt: iso(row.closedAt),
    updatedAt: row.updatedAt.toISOString(),
  };
}

export function presentOnlineFile(row: FileRow): OnlineFile {
  const { id, materialId, name, type, size, sha256, addedAt } = presentFile(row);
  return { id, materialId, name, type, size, sha256, addedAt };
}
