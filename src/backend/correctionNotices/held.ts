import { and, eq, gte } from 'drizzle-orm';
import type { CaseRow } from '../cases/rows.ts';
import type { Db } from '../db/db.ts';
import { notices } from '../db/schema/hallRules.ts';
import type { Deps } from '../deps.ts';
import { notify } from '../notices/notify.ts';
import { managersOf } from '../notices/people.ts';

/** The notice that silence was held up by a declaration that nobody has signed. */
export const SILENCE_HELD = 'silence-held';

/**
 * Something is declared in place of a proof and nobody has signed for it: that is no material that is here, and no rule
 * can sign. A person decides; the managers are told, once for each receipt.
 */
export async function holdSilence(
  deps: Deps,
  tx: Db,
  row: CaseRow,
  { since, notifyBy, now }: { since: Date; notifyBy: string; now: number },
): Promise<void> {
  const told = await tx
    .select({ id: notices.id })
    .from(notices)
    .where(
      and(
        eq(notices.officeId, row.officeId),
        eq(notices.kind, SILENCE_HELD),
        eq(notices.subjectId, row.id),
        gte(notices.at, since),
      ),
    )
    .limit(1);
  if (told.length > 0) return;
  for (const staffId of await managersOf(tx, row.officeId)) {
    await notify(deps, tx, {
      officeId: row.officeId,
      staffId,
      kind: SILENCE_HELD,
      subjectType: 'case',
      subjectId: row.id,
      params: { number: row.number, day: notifyBy },
      actorId: null,
      at: now,
    });
  }
}
