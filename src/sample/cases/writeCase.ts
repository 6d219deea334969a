import { caseParts } from '../../backend/db/schema/caseParts.ts';
import { casePauses, caseSteps, cases } from '../../backend/db/schema/cases.ts';
import { whoseMoveOf } from '../../domain/cases/whoseMove.ts';
import type { World } from '../world.ts';
import type { CaseFile } from './caseFile.ts';

/** Writes the case as it stands, with its turns and its stops. */
export function writeCase(world: World, file: CaseFile): void {
  const { row, facts } = file;
  world.writer.add(cases, {
    ...row,
    status: facts.status,
    stageNo: facts.stageNo,
    whoseMove: whoseMoveOf(facts, file.item),
    materials: file.materials,
    reviewedBy: [...facts.reviewedBy],
    paused: facts.paused,
    correctionsRequested: facts.correctionsRequested,
    deferredOpen: facts.deferredOpen,
    version: file.version,
    updatedAt: new Date(file.updatedAt),
  });
  for (const step of file.steps) world.writer.add(caseSteps, step);
  for (const pause of file.pauses) world.writer.add(casePauses, pause);
  for (const part of file.parts) world.writer.add(caseParts, part);
  world.tell(file);
}
