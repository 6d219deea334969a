import { and, eq, isNull } from 'drizzle-orm';
import type { Db } from '../db/db.ts';
import { cases } from '../db/schema/cases.ts';
import type { Deps } from '../deps.ts';
import { recordEvents } from '../events/record.ts';

interface Leaving {
  officeId: string;
  staffId: string;
  actorId: string;
}

/** What somebody holds whose account is disabled is anybody's again: nothing stays stuck with a person who is gone. */
export async function releaseAll(deps: Deps, tx: Db, { officeId, staffId, actorId }: Leaving): Promise<void> {
  const at = deps.now();
  const held = await tx
    .select({ id: cases.id, status: cases.status, version: cases.version })
    .from(cases)
    .where(and(eq(cases.officeId, officeId), eq(cases.assigneeId, staffId), isNull(cases.closedAt)))
    .orderBy(cases.id)
    .for('update');
  for (const row of held) {
    await tx
      .update(cases)
      .set({ assigneeId: null, version: row.version + 1, updatedAt: new Date(at) })
      .where(eq(cases.id, row.id));
  }
  await recordEvents(
    deps,
    tx,
    held.map(row => ({
      officeId,
      actorId,
      action: 'release',
      subjectType: 'case',
      subjectId: row.id,
      from: row.status,
      to: row.status,
      data: { holderFrom: staffId, holderTo: null, because: 'account-disabled' },
      at,
    })),
  );
}
