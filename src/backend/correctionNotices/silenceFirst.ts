import { type CaseRow, lockCase } from '../cases/rows.ts';
import type { World } from '../cases/world.ts';
import type { Db } from '../db/db.ts';
import { isClockTrusted } from './clockTrust.ts';
import type { Keeping } from './keeping.ts';
import { acceptBySilence, isSilent } from './silence.ts';

/** What a press is answered that came after the law had accepted the case. */
export const SILENT = 'accepted-by-silence';

/**
 * Before anybody acts on a case that is locked: where silence has accepted it by law already and the timer has not come
 * to it (it rests at night), that is written down first. Answers the case as it is then, null where nothing of the kind
 * was due.
 */
export async function silenceFirst(
  keeping: Keeping,
  tx: Db,
  row: CaseRow,
  world: World,
): Promise<CaseRow | null> {
  if (!isSilent(row, world)) return null;
  if (!(await isClockTrusted(tx, row.officeId, world.calendar, world.now))) return null;
  const isDone = await acceptBySilence(keeping, tx, row.officeId, row.id);
  return isDone ? lockCase(tx, row.officeId, row.id) : null;
}
