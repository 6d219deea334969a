import { type Day, daysBetween, weekdayOf } from '../domain/calendar/day.ts';
import { isGraduation } from './cases/shares.ts';
import type { Random } from './random.ts';

/** A working day of the past, with its share of all cases. */
export interface PlannedDay {
  day: Day;
  cases: number;
}

/** Mondays and the days after holidays are busy, Fridays quiet; graduates fill the summer. */
function busyness(random: Random, day: Day, before: Day | undefined): number {
  const gap = before === undefined ? 1 : daysBetween(before, day);
  const afterRest = gap > 3 ? 1.5 : weekdayOf(day) === 1 ? 1.25 : 1;
  const friday = weekdayOf(day) === 5 ? 0.88 : 1;
  const summer = isGraduation(Number(day.slice(5, 7))) ? 1.25 : 1;
  return afterRest * friday * summer * (0.82 + 0.36 * random.next());
}

/**
 * Spreads the cases over the days, exactly `total` of them; `lastShare` is how much of the last day is over.
 */
export function planDays(
  random: Random,
  days: readonly Day[],
  total: number,
  lastShare: number,
): PlannedDay[] {
  const weights = days.map(
    (day, n) => busyness(random, day, days[n - 1]) * (n === days.length - 1 ? lastShare : 1),
  );
  const sum = weights.reduce((all, weight) => all + weight, 0);
  let passed = 0;
  let given = 0;
  return days.map((day, n) => {
    passed += weights[n] ?? 0;
    const until = sum === 0 ? 0 : Math.round((total * passed) / sum);
    const cases = until - given;
    given = until;
    return { day, cases };
  });
}

/** Where in the open day people come, in shares of it: most from half past nine to eleven and from two to half past three. */
const RUSH: readonly (readonly [from: number, to: number, weight: number])[] = [
  [0, 30, 0.9],
  [30, 120, 2.1],
  [120, 175, 1],
  [180, 210, 1],
  [210, 300, 1.7],
  [300, 360, 0.8],
  [360, 385, 0.35],
];

const RUSH_WEIGHTS = Object.fromEntries(
  RUSH.map(([from, to, weight], n) => [String(n), (to - from) * weight]),
);

/** An open minute of a day of 390 at which somebody comes. */
export function arrivalMinute(random: Random): number {
  const [from, to] = RUSH[Number(random.weighted(RUSH_WEIGHTS))] ?? [0, 390, 1];
  return from + random.next() * (to - from);
}
