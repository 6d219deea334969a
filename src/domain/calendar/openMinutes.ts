import type { Calendar } from './calendar.ts';
import type { Instant } from './day.ts';
import { type OfficeHours, workingMinutesBetween } from './officeHours.ts';

/** From one moment to another; `to` is null while it lasts. */
export interface TimeSpan {
  from: Instant;
  to: Instant | null;
}

/** The spans inside a window of time, in order, overlapping and touching ones made one, empty ones dropped. */
export function mergeSpans(spans: readonly TimeSpan[], from: Instant, to: Instant): [Instant, Instant][] {
  const cut = spans
    .map(span => [Math.max(span.from, from), Math.min(span.to ?? to, to)] as [Instant, Instant])
    .filter(([start, end]) => start < end)
    .sort(([a], [b]) => a - b);
  const merged: [Instant, Instant][] = [];
  for (const span of cut) {
    const last = merged.at(-1);
    if (last && span[0] <= last[1]) last[1] = Math.max(last[1], span[1]);
    else merged.push(span);
  }
  return merged;
}

/**
 * Open office minutes between two moments that the spans take: a minute in several of them counts once. Throws
 * MissingYearError only when open time of an unknown year would count.
 */
export function minutesTaken(
  calendar: Calendar,
  hours: OfficeHours,
  from: Instant,
  to: Instant,
  spans: readonly TimeSpan[],
): number {
  const parts = mergeSpans(spans, from, to).map(([start, end]) =>
    workingMinutesBetween(calendar, hours, start, end),
  );
  return parts.reduce((sum, part) => sum + part, 0);
}
