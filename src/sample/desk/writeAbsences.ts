import { absencePlans } from '../../backend/db/schema/absencePlans.ts';
import { addDays, type Day, type Instant } from '../../domain/calendar/day.ts';
import type { World } from '../world.ts';
import { lately } from './moments.ts';

/** Somebody who will be away: from when on, for how many days, and who stands in. */
const PLANNED = [
  { role: 'clerks', who: 3, deputy: 4, inDays: 5, days: 3, reason: '年休假（样本）', withWindows: true },
  {
    role: 'reviewers',
    who: 1,
    deputy: 2,
    inDays: 12,
    days: 2,
    reason: '外出培训（样本）',
    withWindows: false,
  },
] as const;

/** Absences to come, long enough ahead not to begin while somebody is looking around. */
export function writeAbsences(world: World): void {
  const { clock, crew, officeId, today } = world;
  const from = (day: Day): Day => clock.days.find(each => each >= day) ?? day;
  for (const [index, plan] of PLANNED.entries()) {
    const staff = crew[plan.role][plan.who];
    const deputy = crew[plan.role][plan.deputy];
    if (!staff || !deputy) continue;
    const first = from(addDays(today, plan.inDays));
    const fromAt: Instant = clock.openingOf(first);
    const untilAt: Instant = clock.closingOf(from(addDays(first, plan.days - 1)));
    const at = lately(world, 30 - index);
    const id = world.idAt(at);
    const dates = { fromAt: new Date(fromAt), untilAt: new Date(untilAt) };
    world.writer.add(absencePlans, {
      id,
      officeId,
      staffId: staff.id,
      deputyId: deputy.id,
      reason: plan.reason,
      ...dates,
      withWindows: plan.withWindows,
      createdBy: staff.id,
      createdAt: new Date(at),
      updatedAt: new Date(at),
    });
    world.log.add({
      at,
      actorId: staff.id,
      action: 'absence-plan',
      subjectType: 'absence-plan',
      subjectId: id,
      to: 'planned',
      data: {
        staffId: staff.id,
        deputyId: deputy.id,
        from: dates.fromAt.toISOString(),
        until: dates.untilAt.toISOString(),
      },
    });
  }
}
