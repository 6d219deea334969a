import { decisionNo, issuingStage, stagesOf } from '../cases/stages.ts';
import type { CaseStatus } from '../cases/statuses.ts';
import type { Item, StageRole } from '../items/item.ts';

/** Whose hands a step of the office needs. */
export type OfficeMove = 'window' | 'reviewer' | 'approver';

export interface OfficeStep {
  readonly move: OfficeMove;
  readonly stageNo: number;
}

const MOVES: Readonly<Partial<Record<StageRole, OfficeMove>>> = {
  clerk: 'window',
  reviewer: 'reviewer',
  approver: 'approver',
};

/**
 * The office's own steps until a case is closed, if nothing is sent back: what other offices do takes none of the
 * office's hours and is left out. Empty: the next step is not the office's.
 */
export function remainingSteps(
  { status, stageNo }: { status: CaseStatus; stageNo: number },
  item: Pick<Item, 'stages'>,
): OfficeStep[] {
  const issuing: OfficeStep = { move: 'window', stageNo: issuingStage(item) };
  if (status === 'approved') return [issuing];
  if (status !== 'received' && status !== 'accepted' && status !== 'in-review') return [];
  const decision = decisionNo(item);
  const first = status === 'received' ? 0 : stageNo;
  const own = stagesOf(item)
    .filter(({ no }) => no >= first && no <= decision)
    .flatMap(({ no, role }): OfficeStep[] => {
      const move = no === 0 ? 'window' : MOVES[role];
      return move ? [{ move, stageNo: no }] : [];
    });
  return [...own, issuing];
}
