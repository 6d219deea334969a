import { type Calendar, workingDaysBetween } from '../calendar/calendar.ts';
import { addDays, type Day } from '../calendar/day.ts';

/**
 * A stop of the clock (特别程序, 行政许可法 art.45; correction). Working days d with from ≤ d < to are left out:
 * the day on which the clock stops does not count, the day on which it starts again does. `to` is null while
 * the pause is running.
 */
export interface Pause {
  from: Day;
  to: Day | null;
  /** What stopped the clock, for the ledger. */
  code?: string;
}

/** The same pauses in order, overlapping and touching ones made one, empty ones dropped. */
export function mergePauses(pauses: readonly Pause[]): Pause[] {
  const merged: Pause[] = [];
  const real = pauses.filter(pause => pause.to === null || pause.from < pause.to);
  for (const pause of real.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const last = merged.at(-1);
    if (!last || (last.to !== null && last.to < pause.from)) merged.push({ from: pause.from, to: pause.to });
    else if (last.to !== null) last.to = pause.to === null ? null : laterOf(last.to, pause.to);
  }
  return merged;
}

/** Whether the clock stands still on this day. */
export function isPausedOn(pauses: readonly Pause[], day: Day): boolean {
  return pauses.some(pause => pause.from <= day && (pause.to === null || day < pause.to));
}

/** What leaves this day out, each code once, in the order of the pauses. */
export function stopsOn(pauses: readonly Pause[], day: Day): string[] {
  const codes = pauses.filter(pause => isPausedOn([pause], day)).flatMap(({ code }) => code ?? []);
  return [...new Set(codes)];
}

/** The pauses with the running ones closed as if the clock started again on the day after `asOf`. */
export function closeRunning(pauses: readonly Pause[], asOf: Day): Pause[] {
  const resumeOn = addDays(asOf, 1);
  return pauses.map(pause => {
    const { from, to } = pause;
    return { ...pause, to: to ?? (resumeOn > from ? resumeOn : addDays(from, 1)) };
  });
}

/**
 * Working days after `fromExclusive` up to and including `toInclusive` that no pause leaves out; 0 when the
 * span is empty. Throws MissingYearError for a year that the span touches.
 */
export function countedDaysBetween(
  calendar: Calendar,
  pauses: readonly Pause[],
  fromExclusive: Day,
  toInclusive: Day,
): number {
  if (toInclusive <= fromExclusive) return 0;
  let count = workingDaysBetween(calendar, fromExclusive, toInclusive);
  for (const { from, to } of mergePauses(pauses)) {
    const start = laterOf(addDays(from, -1), fromExclusive);
    const end = to === null ? toInclusive : earlierOf(addDays(to, -1), toInclusive);
    if (start < end) count -= workingDaysBetween(calendar, start, end);
  }
  return count;
}

/** The earlier of two days. */
export function earlierOf(a: Day, b: Day): Day {
  return a < b ? a : b;
}

/** The later of two days. */
export function laterOf(a: Day, b: Day): Day {
  return a > b ? a : b;
}
