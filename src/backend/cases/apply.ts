import type { CaseCommand } from '../../contract/cases.ts';
import type { CaseFacts } from '../../domain/cases/facts.ts';
import { outcomeOf } from '../../domain/cases/outcome.ts';
import type { Transition } from '../../domain/cases/procedureTypes.ts';
import { decisionNo } from '../../domain/cases/stages.ts';
import type { CaseAction, CaseStatus } from '../../domain/cases/statuses.ts';
import { whoseMoveOf } from '../../domain/cases/whoseMove.ts';
import type { Item } from '../../domain/items/item.ts';
import type { Db } from '../db/db.ts';
import type { Actor, Deps } from '../deps.ts';
import { clockColumns, clockInput } from './clocks.ts';
import { closingColumns } from './closing.ts';
import { corrected, notified } from './correction.ts';
import { extensionAsked, NO_EXTENSION_ASKED } from './extension.ts';
import { fixVersion } from './fixVersion.ts';
import { deliveryColumns } from './handover.ts';
import { countDeferred } from './materials.ts';
import { moveParts, type PartsDone, partsSaid } from './parts.ts';
import { reopenedColumns } from './reopen.ts';
import { answersOf, type CaseRow, type KeptMaterial, type PauseRow } from './rows.ts';
import { moveStops } from './stops.ts';
import type { World } from './world.ts';

/** An action that the procedure has allowed, with everything that it needs to be carried out. */
export interface Allowed {
  deps: Deps;
  tx: Db;
  actor: Actor;
  body: CaseCommand;
  row: CaseRow;
  item: Item;
  world: World;
  action: CaseAction;
  facts: CaseFacts;
  transition: Transition;
  /** The materials as they are after it. */
  held: KeptMaterial[];
}

type Patch = Partial<CaseRow>;

/** What an action writes of its own, beside status, stage and clock. */
function ownColumns(allowed: Allowed, status: CaseStatus): Patch {
  const { action, actor, body, row, item, world } = allowed;
  const at = new Date(world.now);
  const reviewed = { reviewedBy: [...new Set([...row.reviewedBy, actor.id])] };
  switch (action) {
    case 'accept':
      return { acceptedBy: actor.id, acceptedAt: at, ...fixVersion(world, row, item) };
    case 'pass':
      return reviewed;
    case 'send-back':
      return row.stageNo === decisionNo(item) ? {} : reviewed;
    case 'approve':
    case 'reject':
      return { decidedBy: actor.id, decidedAt: at };
    case 'extend':
      return { extensionDays: row.extensionDays + (body.days ?? 0), ...NO_EXTENSION_ASKED };
    case 'ask-extension':
      return extensionAsked(allowed);
    case 'decline-extension':
      return NO_EXTENSION_ASKED;
    case 'deliver':
      return { deliveredAt: at, ...deliveryColumns(allowed) };
    case 'request-correction':
      return notified(allowed);
    case 'record-correction':
      return corrected(allowed);
    case 'ask-second-notice':
      return { secondNotice: 'asked' };
    case 'allow-second-notice':
      return { secondNotice: 'allowed' };
    case 'reopen':
      return reopenedColumns(row, status);
    default:
      return {};
  }
}

function materialColumns({ body, action, row, item, held }: Allowed): Patch {
  if (!body.materials && action !== 'record-correction') return {};
  return { materials: held, deferredOpen: countDeferred(item, answersOf(row), held) };
}

/** Why a case that lay still is on the table again; the next step takes the mark away. */
function backFrom(action: CaseAction, isPaused: boolean): string | null {
  if (action === 'reopen') return 'reopened';
  return action === 'resume' && !isPaused ? 'resumed' : null;
}

/** Actions that date the case anew. */
export const MOVES_CLOCK: ReadonlySet<CaseAction> = new Set(['accept', 'resume', 'extend', 'reopen']);

/**
 * The due days anew, by the pauses that are over: what a running one will move is known when it ends, be it by closing
 * the case (whether it was on time depends on them).
 */
function dueColumns(allowed: Allowed, row: CaseRow, pauses: readonly PauseRow[]): Patch {
  const { action, item, world } = allowed;
  const endsPause = allowed.row.paused && !row.paused;
  const over = pauses.filter(pause => pause.toOn !== null);
  if (!(MOVES_CLOCK.has(action) || endsPause) || row.acceptedAt === null) return {};
  return clockColumns(world, clockInput(world, item, row, row.acceptedAt.getTime(), over));
}

/** Carries an allowed action out as far as the case and its pauses go. Answers what changed, and the pauses then. */
export async function applyAction(
  allowed: Allowed,
): Promise<{ patch: Patch; pauses: PauseRow[]; parts: PartsDone | undefined }> {
  const { transition, facts, item, row, body, world, action } = allowed;
  const outcome = outcomeOf(transition, facts, item);
  const { status, stageNo, assigneeId } = outcome;
  const { open: openStops, pauses } = await moveStops(allowed, outcome.paused);
  const paused = outcome.paused || openStops.length > 0;
  const pauseCode = openStops.at(-1) ?? null;
  const moved = await moveParts({ ...allowed, actorId: allowed.actor.id, to: { status, stageNo }, pauses });
  const patch: Patch = {
    ...ownColumns(allowed, status),
    ...materialColumns(allowed),
    ...moved?.columns,
    status,
    stageNo,
    paused,
    pauseCode,
    openStops,
    assigneeId,
    whoseMove: whoseMoveOf(
      {
        status,
        stageNo,
        paused,
        stopCode: pauseCode,
        openStops,
        parts: partsSaid({ ...row, ...moved?.columns }),
      },
      item,
    ),
    ...(body.reason && { lastReason: body.reason, lastReasonCode: body.reasonCode ?? null }),
    ...(outcome.closes && {
      returnProposed: null,
      correctionDueOn: null,
      promiseDueOn: null,
      ...NO_EXTENSION_ASKED,
    }),
    ...(body.overdueCause && { overdueCause: body.overdueCause }),
    backFrom: backFrom(action, paused),
    version: row.version + 1,
    updatedAt: new Date(world.now),
  };
  Object.assign(patch, dueColumns(allowed, { ...row, ...patch }, pauses));
  if (outcome.closes) {
    Object.assign(patch, closingColumns(world, { ...row, ...patch }, status, new Date(world.now), pauses));
  }
  return { patch, pauses, parts: moved?.done };
}
