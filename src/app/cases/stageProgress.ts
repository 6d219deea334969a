import type { CaseDetail } from '../../contract/cases.ts';
import { decisionNo, issuingStagesOf, stagesOf } from '../../domain/cases/stages.ts';
import { isClosed } from '../../domain/cases/statuses.ts';
import { ACTION_WORDS } from '../../domain/cases/words.ts';
import type { Item, Stage } from '../../domain/items/item.ts';

type Step = CaseDetail['steps'][number];
type Facts = Pick<CaseDetail, 'status' | 'stageNo' | 'steps'>;

export interface StageProgress {
  stage: Stage;
  state: 'done' | 'now' | 'todo';
  /** Every turn that the stage has had; more than one after a correction or a sending back. */
  turns: readonly Step[];
  /** Working minutes of the turns that have ended; null when none has. */
  minutes: number | null;
}

/** The window issues the result of every item; this one stands in where the item lists no stage for it. */
const impliedIssuing = (no: number): Stage => ({
  no,
  zh: '制证办结',
  en: 'Issuing',
  who: '综合服务岗',
  role: 'clerk',
  days: 0,
  status: 'V',
});

/** The item's stages with what this case has made of each, issuing always the last. */
export function stageProgress(item: Pick<Item, 'stages'>, record: Facts): StageProgress[] {
  const decision = decisionNo(item);
  const listed = stagesOf(item);
  const stages = issuingStagesOf(item).length > 0 ? listed : [...listed, impliedIssuing(decision + 1)];
  const here = placeOf(record, decision);
  return stages.map(stage => {
    const turns = record.steps.filter(step => placeOfStep(step, decision) === stage.no && !isDelivery(step));
    return { stage, turns, state: stateOf(stage.no, turns, record, here), minutes: minutesOf(turns) };
  });
}

/** Once approved the case has left the decision, also where the pointer has nowhere to go. */
const placeOf = ({ status, stageNo }: Facts, decision: number): number =>
  status === 'approved' ? Math.max(stageNo, decision + 1) : stageNo;

/** A turn of the window at the number of the decision is the issuing after it. */
const placeOfStep = ({ stageNo, whoseMove }: Step, decision: number): number =>
  stageNo === decision && whoseMove === 'window' ? decision + 1 : stageNo;

/** 送达 follows the closing: it has a limit of its own and is no part of issuing. */
const isDelivery = ({ name }: Step): boolean => Object.values(ACTION_WORDS.deliver).includes(name);

function stateOf(no: number, turns: readonly Step[], record: Facts, here: number): StageProgress['state'] {
  if (isClosed(record.status)) return turns.length > 0 || no <= here ? 'done' : 'todo';
  if (no === here) return 'now';
  return no < here ? 'done' : 'todo';
}

function minutesOf(turns: readonly Step[]): number | null {
  const ended = turns.flatMap(turn => turn.workingMinutes ?? []);
  return ended.length > 0 ? ended.reduce((sum, minutes) => sum + minutes, 0) : null;
}
