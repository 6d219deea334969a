import { activeMinutes } from '../../backend/cases/minutes.ts';
import { turnName } from '../../backend/cases/turn.ts';
import type { Instant } from '../../domain/calendar/day.ts';
import { whoseMoveOf } from '../../domain/cases/whoseMove.ts';
import type { World } from '../world.ts';
import { type CaseFile, pausesOf } from './caseFile.ts';

/** Begins the turn of whoever works the case now. */
export function beginStep(world: World, file: CaseFile, at: Instant): void {
  const { facts, item, row } = file;
  const whoseMove = whoseMoveOf(facts, item);
  if (whoseMove === 'none') return;
  file.steps.push({
    id: world.idAt(at),
    officeId: world.officeId,
    caseId: row.id,
    stageNo: facts.stageNo,
    name: turnName(item, facts).zh,
    whoseMove,
    startedAt: new Date(at),
  });
}

/** Ends the turn that is open, with its duration. */
export function endStep(
  world: World,
  file: CaseFile,
  at: Instant,
  end: { by: string; outcome: string; paper?: string | undefined },
): void {
  const step = file.steps.at(-1);
  if (!step || step.endedAt) return;
  step.endedAt = new Date(at);
  step.endedBy = end.by;
  step.outcome = end.outcome;
  step.paperNumber = end.paper ?? null;
  step.workingMinutes = activeMinutes(world, step.startedAt.getTime(), at, pausesOf(file));
}
