import { addDays, dayOf, type Instant } from '../../domain/calendar/day.ts';
import { findStage } from '../../domain/cases/stages.ts';
import type { CaseAction } from '../../domain/cases/statuses.ts';
import type { SampleStaff, World } from '../world.ts';
import { act } from './act.ts';
import type { ActionBody, CaseFile } from './caseFile.ts';
import type { ItemCode } from './shares.ts';

/** A case of the last days that stops where its steps end, so that every status and lamp can be seen. */
export interface Script {
  item: ItemCode;
  /** Working days before the last one of the history. */
  ago: number;
  steps: readonly CaseAction[];
  isGreen?: boolean;
  isIncomplete?: boolean;
  isDeferred?: boolean;
  /** 一件事: filed on one form with the others of its day that name the same matter; one person. */
  joint?: string;
  /** Linked with the others of its day: cases of family members. */
  isFamily?: boolean;
  /** In the end a reviewer takes it (认领): the first, or the second. */
  holder?: 0 | 1;
}

export const SHOWCASE: readonly Script[] = [
  { item: 'RCLH', ago: 0, steps: [] },
  { item: 'RCLH', ago: 0, steps: [], isFamily: true },
  { item: 'RCLH', ago: 0, steps: [], isFamily: true, isIncomplete: true },
  { item: 'TLK', ago: 1, steps: ['accept'], joint: 'talent-arrival' },
  { item: 'RCLH', ago: 1, steps: ['accept'], joint: 'talent-arrival' },
  { item: 'YJS', ago: 0, steps: ['accept'] },
  { item: 'TLK', ago: 1, steps: ['request-correction'], isIncomplete: true },
  { item: 'TLK', ago: 1, steps: ['accept', 'pass', 'approve'] },
  { item: 'RCLH', ago: 1, steps: ['accept'], isGreen: true },
  { item: 'LXPQ', ago: 2, steps: ['accept'], holder: 0 },
  { item: 'LXPQ', ago: 2, steps: ['accept', 'pass'] },
  { item: 'TLK', ago: 2, steps: ['accept', 'pass', 'approve'], isDeferred: true },
  { item: 'TLK', ago: 2, steps: ['accept', 'pass', 'approve', 'issue'] },
  { item: 'LXPQ', ago: 3, steps: ['accept'] },
  { item: 'TLK', ago: 1, steps: ['accept'], holder: 1 },
  // One office has answered, the others are a day late.
  { item: 'RCLH', ago: 3, steps: ['accept', 'answer-part'] },
  { item: 'RCLH', ago: 3, steps: ['accept', 'pass', 'pass', 'reject'] },
  { item: 'DRJZ', ago: 4, steps: ['accept', 'pass', 'pause'] },
  { item: 'DRJZ', ago: 6, steps: ['accept', 'extend', 'pass'] },
  { item: 'DRJZ', ago: 7, steps: ['accept', 'pass'], isGreen: true },
  { item: 'DRJZ', ago: 9, steps: ['accept'] },
];

function workerFor({ crew }: World, file: CaseFile, action: CaseAction): SampleStaff | undefined {
  if (action === 'approve' || action === 'reject' || action === 'extend') return crew.approvers[0];
  const role = findStage(file.item, file.facts.stageNo)?.role;
  if (action === 'answer-part') return crew.reviewers[0];
  if (action === 'pass' || action === 'pause') return role === 'clerk' ? crew.clerks[1] : crew.reviewers[0];
  return crew.clerks[0];
}

function bodyFor(file: CaseFile, action: CaseAction, at: Instant): ActionBody {
  switch (action) {
    case 'request-correction':
      return { materials: file.facts.missing, reason: '所列材料缺失，请一次性补齐' };
    case 'pause':
      return { stopCode: 'FILE', reason: '向原单位调档', expectedEndOn: addDays(dayOf(at), 14) };
    case 'extend':
      return { days: 3, reason: '档案材料需进一步核实，经批准延期' };
    case 'reject':
      return { reason: '经联审不符合引进条件（样本）' };
    case 'answer-part':
      return { part: file.facts.parts?.open[0] ?? '', answer: 'agree', paperNumber: '样本函〔2026〕12号' };
    case 'pass':
      return findStage(file.item, file.facts.stageNo)?.role === 'other-office'
        ? { paperNumber: '样本函〔2026〕7号' }
        : {};
    default:
      return {};
  }
}

/** 认领: theirs from now on, until it is passed on. */
function claim(world: World, file: CaseFile, { id }: SampleStaff): void {
  const { row, facts } = file;
  const at = Math.floor(world.clock.after(file.updatedAt, 10) / 1000) * 1000;
  if (at > world.now) return;
  row.assigneeId = id;
  facts.assigneeId = id;
  file.version += 1;
  file.updatedAt = at;
  world.log.add({
    at,
    actorId: id,
    action: 'claim',
    subjectType: 'case',
    subjectId: row.id,
    from: facts.status,
    to: facts.status,
    data: { holderFrom: null, holderTo: id },
  });
}

/** Goes through the steps of a script, as far as they lie before now. */
export function play(world: World, file: CaseFile, { steps, holder }: Script): void {
  for (const action of steps) {
    const minutes = file.facts.status === 'received' ? 12 : 45;
    const at = Math.floor(world.clock.after(file.updatedAt, minutes) / 1000) * 1000;
    const worker = workerFor(world, file, action);
    if (at > world.now || !worker) return;
    act(world, file, action, worker, at, bodyFor(file, action, at));
  }
  const reviewer = holder === undefined ? undefined : world.crew.reviewers[holder];
  if (reviewer) claim(world, file, reviewer);
}
