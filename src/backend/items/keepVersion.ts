import type { Db } from '../db/db.ts';
import { itemVersions } from '../db/schema/itemVersions.ts';
import type { ItemRow } from './present.ts';

export interface VersionMade {
  action: 'open' | 'close' | 'confirm' | 'publish';
  by: string;
  /** Milliseconds. */
  at: number;
  reason: string | null;
}

/**
 * Writes down the version that a change has made, in the change's transaction; and the one before it, where an office
 * older than this table has none of it yet.
 */
export async function keepVersion(tx: Db, before: ItemRow, after: ItemRow, made: VersionMade): Promise<void> {
  const { officeId, code } = after;
  await tx
    .insert(itemVersions)
    .values([
      {
        officeId,
        code,
        version: before.version,
        definition: before.definition,
        action: 'deliver',
        changedAt: before.updatedAt,
      },
      {
        officeId,
        code,
        version: after.version,
        definition: after.definition,
        action: made.action,
        changedBy: made.by,
        changedAt: new Date(made.at),
        reason: made.reason,
      },
    ])
    .onConflictDoNothing();
}
