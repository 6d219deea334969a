import { followUpSteps, followUps } from '../../backend/db/schema/ratings.ts';
import { dayOf, type Instant } from '../../domain/calendar/day.ts';
import { followUpAfter } from '../../domain/ratings/followUp.ts';
import type { FollowUpAction, FollowUpStatus } from '../../domain/ratings/followUpTable.ts';
import { followUpLimits } from '../../domain/ratings/limits.ts';
import type { Random } from '../random.ts';
import type { World } from '../world.ts';

interface Step {
  action: FollowUpAction;
  result: string | null;
  note: string;
  /** Hours after the rating. */
  after: number;
}

const STEPS: readonly Step[] = [
  { action: 'contact', result: 'reached', note: '电话联系，说明了情况并致歉。', after: 20 },
  { action: 'verify', result: 'founded', note: '调阅当日记录，情况属实。', after: 46 },
  { action: 'fix', result: null, note: '窗口晨会通报，补充了材料清单和样本。', after: 96 },
  { action: 'reply', result: null, note: '已电话答复整改情况。', after: 120 },
  { action: 'call-back', result: 'satisfied', note: '回访，对方认可。', after: 168 },
];

/** A bad rating on its way: as many of the steps as there has been time for, by somebody else than who was rated. */
export function writeFollowUp(
  world: World,
  { ratingId, ratedId, at }: { ratingId: string; ratedId: string; at: Instant },
  random: Random,
): void {
  const { settings, calendar, crew, officeId, writer } = world;
  const limits = followUpLimits(calendar, dayOf(at), {
    contact: settings.ratings.contactDays,
    fix: settings.ratings.fixDays,
  });
  const handler = [crew.manager, ...crew.clerks].find(({ id }) => id !== ratedId) ?? crew.manager;
  const id = world.idAt(at);
  const slowness = 0.8 + random.next() * 1.6;
  let status: FollowUpStatus = 'open';
  const done: (Step & { time: Instant })[] = [];
  for (const step of STEPS) {
    const time = at + step.after * slowness * 3_600_000;
    if (time >= world.now) break;
    status = followUpAfter(
      { status, appealedFrom: null, ratedId, handlerId: handler.id, appealedBy: null, wasAppealed: false },
      step.action,
    );
    done.push({ ...step, time });
  }
  const timeOf = (action: FollowUpAction) => {
    const step = done.find(each => each.action === action);
    return step ? new Date(step.time) : null;
  };
  writer.add(followUps, {
    id,
    officeId,
    ratingId,
    status,
    handlerId: done.length > 0 ? handler.id : null,
    ...limits,
    finding: timeOf('verify') ? 'founded' : null,
    contactedAt: timeOf('contact'),
    fixedAt: timeOf('fix'),
    closedAt: timeOf('call-back'),
    createdAt: new Date(at),
    version: done.length + 1,
    updatedAt: new Date(done.at(-1)?.time ?? at),
  });
  for (const { action, result, note, time } of done) {
    writer.add(followUpSteps, {
      id: world.idAt(time),
      officeId,
      followUpId: id,
      action,
      result,
      note,
      actorId: handler.id,
      at: new Date(time),
    });
  }
}
