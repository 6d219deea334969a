import type { DayArrivals, PrivilegeCost } from '../../contract/fairness.ts';
import { addDays, type Day, daysBetween } from '../../domain/calendar/day.ts';
import type { CallingRules } from '../../domain/queue/itemRules.ts';
import { type Comparison, ordinaryWaits } from '../../domain/queue/privilegeCost.ts';
import type { Deps } from '../deps.ts';
import type { House } from '../http/rooms.ts';
import { findItemPolicies, findPolicy } from '../office/policy.ts';
import { inParts } from '../replays/inParts.ts';
import { readDayArrivals } from './arrivals.ts';
import type { DaySpan } from './span.ts';

/** Longer periods are asked for day by day: every day is played four times. */
const MAX_DAYS = 7;

/** The policies at the end of a day: those that held for most of it cannot be told better from its calls. */
async function rulesOn({ deps, rules }: House, officeId: string, day: Day): Promise<CallingRules> {
  const before = new Date(`${addDays(day, 1)}T00:00:00+08:00`);
  const policy = await findPolicy(deps.db, officeId, before);
  return {
    policy: policy ?? (await rules.recent(officeId)).policy,
    itemPolicies: await findItemPolicies(deps.db, officeId, before),
  };
}

/** Seconds that all ordinary visitors of the day waited together. */
async function waitedSeconds(deps: Deps, day: DayArrivals, rules: CallingRules, comparison: Comparison) {
  let sum = 0;
  await inParts(deps, ordinaryWaits(day.arrivals, day.windows, rules, comparison), waited => {
    sum += waited ?? 0;
  });
  return sum;
}

const COMPARED = [
  ['all', 'first-come'],
  ['green', 'green-as-ordinary'],
  ['courtesy', 'courtesy-as-ordinary'],
] as const satisfies readonly (readonly [keyof PrivilegeCost, Comparison])[];

/**
 * What lanes that go ahead cost ordinary visitors: the period's real arrivals, played through the windows that were
 * open by the policies that held, against the same without the privilege. Null of more than a week.
 */
export async function readCost(house: House, officeId: string, span: DaySpan): Promise<PrivilegeCost | null> {
  const { deps } = house;
  if (daysBetween(span.from, span.to) >= MAX_DAYS) return null;
  const seconds = { all: 0, green: 0, courtesy: 0 };
  const days: PrivilegeCost['days'] = [];
  let ordinary = 0;
  for (let day = span.from; day <= span.to; day = addDays(day, 1)) {
    const log = await readDayArrivals(deps.db, officeId, day);
    if (log.arrivals.length === 0) continue;
    days.push({ day, windows: log.windows, arrivals: log.arrivals.length });
    ordinary += log.arrivals.filter(({ lane }) => lane === 'ordinary').length;
    const rules = await rulesOn(house, officeId, day);
    const real = await waitedSeconds(deps, log, rules, 'as-it-is');
    for (const [name, comparison] of COMPARED) {
      seconds[name] += real - (await waitedSeconds(deps, log, rules, comparison));
    }
  }
  const extra = (sum: number) => ({ sum: sum / 60, mean: ordinary > 0 ? sum / 60 / ordinary : 0 });
  return {
    ordinary,
    all: extra(seconds.all),
    green: extra(seconds.green),
    courtesy: extra(seconds.courtesy),
    days,
  };
}
