import { addDays, dayOf, type Instant } from '../../domain/calendar/day.ts';
import { usableStops } from '../../domain/cases/pauses.ts';
import { decisionNo, findStage } from '../../domain/cases/stages.ts';
import { findClockStop } from '../../domain/items/catalogue.ts';
import type { StageRole } from '../../domain/items/item.ts';
import type { SampleStaff, World } from '../world.ts';
import { act } from './act.ts';
import type { ActionBody, CaseFile } from './caseFile.ts';
import { type Fortune, pauseDays } from './fortune.ts';

const MINUTE = 60_000;

/** Does the next thing at this moment, unless that lies ahead; answers whether it did. */
type Deed = (at: Instant) => void;

/** Goes on until something would happen after now: what is left is the open case of today. */
interface Road {
  world: World;
  file: CaseFile;
  fortune: Fortune;
  /** Open milliseconds since the clock's first day. */
  position: number;
  isOver: boolean;
}

/** Walks to a position and does the deed there; nothing more happens once that is in the future. */
function reach(road: Road, position: number, deed: Deed): void {
  if (road.isOver) return;
  const last = road.file.updatedAt;
  const at = Math.max(Math.floor(road.world.clock.instantOf(position) / 1000) * 1000, last + 1000);
  if (at > road.world.now) {
    road.isOver = true;
    return;
  }
  deed(at);
  road.position = road.world.clock.positionOf(at);
}

const MOVERS: Readonly<Record<StageRole, (world: World) => readonly SampleStaff[]>> = {
  clerk: world => world.crew.clerks,
  reviewer: world => world.crew.reviewers,
  approver: world => world.crew.approvers,
  'other-office': world => world.crew.reviewers,
};

const roleHere = ({ file }: Road): StageRole => findStage(file.item, file.facts.stageNo)?.role ?? 'approver';

const paper = (road: Road): ActionBody =>
  roleHere(road) === 'other-office'
    ? {
        paperNumber: `样本函〔${dayOf(road.file.updatedAt).slice(0, 4)}〕${road.world.random.int(1, 4_000)}号`,
      }
    : {};

/** Whoever works the present stage. */
const workerOf = (road: Road): SampleStaff => road.world.random.pick(MOVERS[roleHere(road)](road.world));

function passStage(road: Road, position: number): void {
  reach(road, position, at => act(road.world, road.file, 'pass', workerOf(road), at, paper(road)));
}

/** Stops the clock here and starts it again some working days later; answers how much later everything is. */
function rest(road: Road): number {
  const { world, file } = road;
  const codes = usableStops(file.item).map(stop => stop.code);
  if (codes.length === 0) return 0;
  const code = world.random.pick(codes);
  const days = pauseDays(world.random, code);
  const worker = workerOf(road);
  const length = days * world.clock.fullDay;
  const back = dayOf(world.clock.instantOf(road.position + length));
  reach(road, road.position + 10 * MINUTE, at => {
    const reason = `${findClockStop(code)?.zh ?? code}，书面告知申请人`;
    act(world, file, 'pause', worker, at, { stopCode: code, expectedEndOn: back, reason });
  });
  reach(road, road.position + length, at => act(world, file, 'resume', worker, at));
  return length;
}

const EXTENSION_REASON = '需进一步核实材料，经负责人批准延期';

function extend(road: Road, days: number): void {
  const approver = road.world.random.pick(road.world.crew.approvers);
  reach(road, road.position + 5 * MINUTE, at =>
    act(road.world, road.file, 'extend', approver, at, { days, reason: EXTENSION_REASON }),
  );
}

/** The decision: approved, or one of the ends that are told with a reason. */
function decide(road: Road, position: number): void {
  const { world, file, fortune } = road;
  const approver = world.random.pick(world.crew.approvers);
  reach(road, position, at => {
    if (fortune.end === 'returned') {
      act(world, file, 'return', approver, at, { reason: '申请人不符合本事项条件，退件（样本）' });
    } else if (fortune.end === 'rejected') {
      act(world, file, 'reject', approver, at, { reason: '经审核不符合引进条件（样本）' });
    } else {
      act(world, file, 'approve', approver, at);
    }
  });
}

/** Sent back from the decision to the stage before it, which looks again. */
function sendBack(road: Road, position: number, step: number): number {
  const approver = road.world.random.pick(road.world.crew.approvers);
  reach(road, position, at =>
    act(road.world, road.file, 'send-back', approver, at, { reason: '审核意见不完整，请补充说明' }),
  );
  passStage(road, position + step);
  return 2 * step;
}

/** Shares of the way to closing: each stage before the decision, the decision, issuing. */
function sharesOf(road: Road): number[] {
  const { item } = road.file;
  const decision = decisionNo(item);
  const weights: number[] = [];
  for (let no = Math.max(1, road.file.facts.stageNo); no <= decision + 1; no++) {
    weights.push(Math.max(findStage(item, no)?.days ?? 0, 0.15) * (0.6 + 0.8 * road.world.random.next()));
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map(weight => weight / total);
}

/** Open milliseconds from acceptance to the end of the due day. */
function allowance(road: Road): number {
  const { world, file, position } = road;
  const dueOn = file.row.committedDueOn;
  if (dueOn == null) return 3 * world.clock.fullDay;
  return Math.max(world.clock.positionOf(world.clock.closingOf(dueOn)) - position, 10 * MINUTE);
}

/** How long it takes from acceptance to closing, by what the day and the luck of the case allow. */
function plannedLength(road: Road): number {
  const { world, file, fortune } = road;
  const allowed = allowance(road);
  const isLateInDay = file.item.kind.value === 'instant' && allowed < 25 * MINUTE;
  if (isLateInDay && world.random.chance(0.25)) return allowed + world.clock.fullDay * 0.3;
  if (fortune.extensionDays > 0) return allowed * 0.8 + fortune.extensionDays * world.clock.fullDay * 0.6;
  return fortune.isLate ? Math.max(allowed * fortune.pace, allowed + 45 * MINUTE) : allowed * fortune.pace;
}

function walkStages(road: Road): void {
  const { file, fortune } = road;
  const length = plannedLength(road);
  const shares = sharesOf(road);
  const decision = decisionNo(file.item);
  let aim = road.position;
  let n = 0;
  const next = () => {
    aim += length * (shares[n++] ?? 0);
    return aim;
  };
  while (!road.isOver && file.facts.stageNo < decision) {
    if (n === fortune.restAtStage) aim += rest(road);
    if (n === 0 && fortune.extensionDays > 0) extend(road, fortune.extensionDays);
    passStage(road, next());
  }
  const before = next();
  if (fortune.isSentBack && decision > 1) aim += sendBack(road, before, length * 0.15);
  decide(road, aim);
  issue(road, next());
}

/** The result is made out; what was promised at acceptance is handed in for it. */
function issue(road: Road, position: number): void {
  const { world, file } = road;
  if (road.isOver || file.facts.status !== 'approved') return;
  const owed = file.materials.filter(held => held.status === 'deferred').map(held => held.id);
  const body = file.facts.deferredOpen > 0 ? { materials: owed } : {};
  const clerk = world.random.pick(world.crew.clerks);
  reach(road, position, at => act(world, file, 'issue', clerk, at, body));
}

/** Nobody came for it: handed over in the end, but after the ten working days that the law gives. */
const LATE_DELIVERY_DAYS = 14;

function deliver(road: Road): void {
  const { world, file, fortune } = road;
  const { status } = file.facts;
  if (road.isOver || (status !== 'issued' && status !== 'rejected')) return;
  const days = fortune.isCollected ? fortune.deliveryDays : LATE_DELIVERY_DAYS;
  const wait = days * world.clock.fullDay;
  const clerk = world.random.pick(world.crew.clerks);
  reach(road, road.position + wait, at => act(world, file, 'deliver', clerk, at));
}

/** From acceptance to the end that its fortune has for it, or to now. */
export function walkOn(world: World, file: CaseFile, fortune: Fortune): void {
  const position = world.clock.positionOf(file.updatedAt);
  const road: Road = { world, file, fortune, position, isOver: false };
  if (fortune.end === 'withdrawn') {
    const clerk = world.random.pick(world.crew.clerks);
    reach(road, position + allowance(road) * 0.3, at =>
      act(world, file, 'withdraw', clerk, at, { reason: '申请人自愿撤回' }),
    );
    return;
  }
  walkStages(road);
  deliver(road);
  if (fortune.isVoided) {
    reach(road, road.position + world.clock.fullDay, at =>
      act(world, file, 'void', world.crew.manager, at, { reason: '重复录入' }),
    );
  }
}

/** The applicant comes back with what was missing, or does not; answers whether they did. */
export function comeBack(
  world: World,
  file: CaseFile,
  fortune: Fortune,
  missing: readonly string[],
): boolean {
  const position = world.clock.positionOf(file.updatedAt) + fortune.correctionDays * world.clock.fullDay;
  const road: Road = { world, file, fortune, position: 0, isOver: false };
  const clerk = world.random.pick(world.crew.clerks);
  if (!fortune.comesBack) {
    reach(road, position + 8 * world.clock.fullDay, at =>
      act(world, file, 'return', clerk, at, { reason: '逾期未补正，退件' }),
    );
    return false;
  }
  reach(road, position, at => act(world, file, 'record-correction', clerk, at, { materials: missing }));
  reach(road, position + 12 * MINUTE, at => act(world, file, 'accept', clerk, at));
  return !road.isOver;
}

/** The day by which the applicant is asked to bring what is missing. */
export const correctionUntil = (at: Instant): string => addDays(dayOf(at), 15);
