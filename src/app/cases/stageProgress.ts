import type { CaseDetail } from '../../contract/cases.ts';
import { stagesOf } from '../../domain/cases/stages.ts';
import { isClosed } from '../../domain/cases/statuses.ts';
import type { Item, Stage } from '../../domain/items/item.ts';

type Step = CaseDetail['steps'][number];

export interface StageProgress {
  stage: Stage;
  state: 'done' | 'now' | 'todo';
  /** Every turn that the stage has had; more than one after a correction or a sending back. */
  turns: readonly Step[];
  /** Working minutes of the turns that have ended; null when none has. */
  minutes: number | null;
}

/** The item's stages with what this case has made of each. */
export function stageProgress(
  item: Pick<Item, 'stages'>,
  record: Pick<CaseDetail, 'status' | 'stageNo' | 'steps'>,
): StageProgress[] {
  return stagesOf(item).map(stage => {
    const turns = record.steps.filter(step => step.stageNo === stage.no);
    return { stage, turns, state: stateOf(stage.no, turns, record), minutes: minutesOf(turns) };
  });
}

function stateOf(
  no: number,
  turns: readonly Step[],
  { status, stageNo }: Pick<CaseDetail, 'status' | 'stageNo'>,
): StageProgress['state'] {
  if (isClosed(status)) return turns.length > 0 || no <= stageNo ? 'done' : 'todo';
  if (no === stageNo) return 'now';
  return no < stageNo ? 'done' : 'todo';
}

function minutesOf(turns: readonly Step[]): number | null {
  const ended = turns.flatMap(turn => turn.workingMinutes ?? []);
  return ended.length > 0 ? ended.reduce((sum, minutes) => sum + minutes, 0) : null;
}
