import { and, eq, isNull } from 'drizzle-orm';
import type { Item } from '../../domain/items/item.ts';
import type { Db } from '../db/db.ts';
import { caseSteps } from '../db/schema/cases.ts';
import type { Deps } from '../deps.ts';
import { activeMinutes, pausedMinutes } from './minutes.ts';
import type { CaseRow, PauseRow } from './rows.ts';
import { turnName } from './turn.ts';
import type { World } from './world.ts';

type Turn = Pick<CaseRow, 'status' | 'stageNo' | 'whoseMove'>;

/** The turn that begins: one row, open until whoever has it is done. */
export async function startStep(deps: Deps, tx: Db, item: Item, row: CaseRow, now: number): Promise<void> {
  if (row.whoseMove === 'none') return;
  await tx.insert(caseSteps).values({
    id: deps.newId(),
    officeId: row.officeId,
    caseId: row.id,
    stageNo: row.stageNo,
    name: turnName(item, row).zh,
    whoseMove: row.whoseMove,
    startedAt: new Date(now),
  });
}

interface Ending {
  /** Null: the system by rule. */
  actorId: string | null;
  outcome: string;
  paperNumber: string | null;
  pauses: readonly PauseRow[];
}

async function endStep(tx: Db, world: World, row: CaseRow, ending: Ending): Promise<void> {
  const isOpen = and(
    eq(caseSteps.officeId, row.officeId),
    eq(caseSteps.caseId, row.id),
    isNull(caseSteps.endedAt),
  );
  const open = await tx
    .select({ id: caseSteps.id, startedAt: caseSteps.startedAt })
    .from(caseSteps)
    .where(isOpen);
  // A case that is reopened was worked on by no stage while it was closed.
  const wasClosed = ending.outcome === 'reopen' && row.closedAt !== null;
  for (const step of open) {
    await tx
      .update(caseSteps)
      .set({
        endedAt: new Date(world.now),
        endedBy: ending.actorId,
        outcome: ending.outcome,
        paperNumber: ending.paperNumber,
        workingMinutes: wasClosed
          ? null
          : activeMinutes(world, step.startedAt.getTime(), world.now, ending.pauses),
        pausedMinutes: pausedMinutes(world, step.startedAt.getTime(), world.now, ending.pauses),
      })
      .where(eq(caseSteps.id, step.id));
  }
}

const isSameTurn = (item: Item, before: Turn, after: Turn): boolean =>
  before.stageNo === after.stageNo &&
  before.whoseMove === after.whoseMove &&
  turnName(item, before).zh === turnName(item, after).zh;

/** Ends the turn and begins the next when a command has moved the case on. */
export async function turnOver(
  deps: Deps,
  tx: Db,
  world: World,
  item: Item,
  rows: { before: CaseRow; after: CaseRow },
  ending: Ending,
): Promise<void> {
  if (isSameTurn(item, rows.before, rows.after)) return;
  await endStep(tx, world, rows.before, ending);
  await startStep(deps, tx, item, rows.after, world.now);
}
