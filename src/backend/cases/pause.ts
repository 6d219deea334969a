import { and, eq, isNull } from 'drizzle-orm';
import type { CaseCommand } from '../../contract/cases.ts';
import { findClockStop } from '../../domain/items/catalogue.ts';
import type { Db } from '../db/db.ts';
import { casePauses } from '../db/schema/cases.ts';
import type { Deps } from '../deps.ts';
import type { CaseRow, PauseRow } from './rows.ts';
import type { World } from './world.ts';

/** Whether the stop also stops the legal clock, as of now: verified, or confirmed by a manager of this office. */
const isLegalStop = (world: World, code: string): boolean =>
  findClockStop(code)?.legal === true || world.settings.confirmedStops.includes(code);

/** The clock stands from today on. */
export async function startPause(
  deps: Deps,
  tx: Db,
  world: World,
  row: CaseRow,
  actorId: string,
  body: CaseCommand,
): Promise<void> {
  const code = body.stopCode ?? '';
  await tx.insert(casePauses).values({
    id: deps.newId(),
    officeId: row.officeId,
    caseId: row.id,
    code,
    legal: isLegalStop(world, code),
    fromOn: world.today,
    expectedEndOn: body.expectedEndOn ?? null,
    startedBy: actorId,
    startedAt: new Date(world.now),
    reason: body.reason ?? null,
  });
}

/** The clock starts again today (this day counts). Answers the pauses as they are then. */
export async function endPause(
  tx: Db,
  world: World,
  row: CaseRow,
  actorId: string,
  pauses: readonly PauseRow[],
): Promise<PauseRow[]> {
  const end = { toOn: world.today, endedBy: actorId, endedAt: new Date(world.now) };
  await tx
    .update(casePauses)
    .set(end)
    .where(
      and(eq(casePauses.officeId, row.officeId), eq(casePauses.caseId, row.id), isNull(casePauses.endedAt)),
    );
  return pauses.map(pause => (pause.endedAt === null ? { ...pause, ...end } : pause));
}
