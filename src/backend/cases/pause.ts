import { and, eq, inArray } from 'drizzle-orm';
import type { CaseCommand } from '../../contract/cases.ts';
import { findClockStop } from '../../domain/items/catalogue.ts';
import { expectedEnd } from '../../domain/limits/expectedEnd.ts';
import type { Db } from '../db/db.ts';
import { casePauses } from '../db/schema/cases.ts';
import type { Deps } from '../deps.ts';
import { invalid } from '../http/problem.ts';
import type { CaseRow, PauseRow } from './rows.ts';
import { readPauses } from './rows.ts';
import type { World } from './world.ts';

/** Whether the stop also stops the legal clock, as of now: verified, or confirmed by a manager of this office. */
const isLegalStop = (world: World, code: string): boolean =>
  findClockStop(code)?.legal === true || world.settings.confirmedStops.includes(code);

/** A pause that is named by its id is ended by its kind. @throws Problem 422 for one that is not open. */
export async function withStopCode(tx: Db, row: CaseRow, body: CaseCommand): Promise<CaseCommand> {
  if (!body.pauseId) return body;
  const pauses = await readPauses(tx, row);
  const named = pauses.find(({ id, endedAt }) => id === body.pauseId && endedAt === null);
  if (!named) throw invalid({ pauseId: 'stop-not-open' });
  return { ...body, stopCode: named.code };
}

/** The clock stands from today on. The applicant is told until when, so there always is a day where one can be known. */
export async function startPause(
  deps: Deps,
  tx: Db,
  world: World,
  row: CaseRow,
  actorId: string,
  body: CaseCommand,
): Promise<PauseRow> {
  const code = body.stopCode ?? '';
  const { calendar, settings, today } = world;
  const usual = findClockStop(code)?.usual ?? { days: settings.clocks.defaultStopDays, unit: 'working' };
  const pause = {
    id: deps.newId(),
    officeId: row.officeId,
    caseId: row.id,
    code,
    legal: isLegalStop(world, code),
    fromOn: today,
    toOn: null,
    expectedEndOn: body.expectedEndOn ?? expectedEnd(calendar, today, usual),
    startedBy: actorId,
    startedAt: new Date(world.now),
    endedBy: null,
    endedAt: null,
    reason: body.reason ?? null,
  };
  await tx.insert(casePauses).values(pause);
  return pause;
}

/** These stops end today (this day counts again once none is left). Answers the pauses as they are then. */
export async function endPauses(
  tx: Db,
  world: World,
  actorId: string,
  pauses: readonly PauseRow[],
  isEnding: (pause: PauseRow) => boolean,
): Promise<PauseRow[]> {
  const end = { toOn: world.today, endedBy: actorId, endedAt: new Date(world.now) };
  const ending = pauses.filter(pause => pause.endedAt === null && isEnding(pause));
  if (ending.length === 0) return [...pauses];
  const ids = ending.map(({ id }) => id);
  const officeId = ending[0]?.officeId ?? '';
  await tx
    .update(casePauses)
    .set(end)
    .where(and(eq(casePauses.officeId, officeId), inArray(casePauses.id, ids)));
  return pauses.map(pause => (ids.includes(pause.id) ? { ...pause, ...end } : pause));
}
