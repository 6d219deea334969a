import type { Instant } from '../calendar/day.ts';
import type { WhoseMove } from './statuses.ts';

/** Whose time it was. `stopped`: a special procedure, whoever had the case. */
export const TIME_PARTS = ['hall', 'service', 'office', 'applicant', 'other-office', 'stopped'] as const;
export type TimePart = (typeof TIME_PARTS)[number];

interface Span {
  startedAt: Instant;
  /** Null: it runs. */
  endedAt: Instant | null;
}

export interface TimeFacts {
  steps: readonly (Span & { whoseMove: WhoseMove })[];
  pauses: readonly Span[];
  /** The visit in which the case was handed in. */
  ticket: { takenAt: Instant; startedAt: Instant | null; endedAt: Instant | null } | null;
  /** Now, or when the case was closed: what comes after it (the paper waits to be collected) is nobody's delay. */
  until: Instant;
  /** Open office minutes from one moment to another. */
  minutes(from: Instant, to: Instant): number;
}

const PART_OF: Readonly<Record<WhoseMove, TimePart | null>> = {
  window: 'office',
  reviewer: 'office',
  approver: 'office',
  applicant: 'applicant',
  'other-office': 'other-office',
  none: null,
};

/** The spans laid together: pauses that overlap take their time once. */
function union(spans: readonly Span[], until: Instant): { from: Instant; to: Instant }[] {
  const sorted = spans
    .map(({ startedAt, endedAt }) => ({ from: startedAt, to: Math.min(endedAt ?? until, until) }))
    .filter(({ from, to }) => to > from)
    .sort((a, b) => a.from - b.from);
  const joined: { from: Instant; to: Instant }[] = [];
  for (const span of sorted) {
    const last = joined.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else joined.push({ ...span });
  }
  return joined;
}

/**
 * Where a case's time went, in open office minutes; every minute is counted once. The hall's wait lies before the case
 * is handed in, its service partly after: what the case had begun by then counts as the case's.
 */
export function timeSplit({ steps, pauses, ticket, until, minutes }: TimeFacts): Record<TimePart, number> {
  const split: Record<TimePart, number> = {
    hall: 0,
    service: 0,
    office: 0,
    applicant: 0,
    'other-office': 0,
    stopped: 0,
  };
  const stopped = union(pauses, until);
  for (const step of steps) {
    const part = PART_OF[step.whoseMove];
    const end = Math.min(step.endedAt ?? until, until);
    if (part === null || end <= step.startedAt) continue;
    const still = stopped.reduce((sum, { from, to }) => {
      const start = Math.max(from, step.startedAt);
      const stop = Math.min(to, end);
      return stop > start ? sum + minutes(start, stop) : sum;
    }, 0);
    split[part] += Math.max(0, minutes(step.startedAt, end) - still);
    split.stopped += still;
  }
  if (ticket) {
    const begun = steps.length > 0 ? Math.min(...steps.map(step => step.startedAt)) : until;
    const called = Math.min(ticket.startedAt ?? ticket.endedAt ?? until, begun);
    if (called > ticket.takenAt) split.hall = minutes(ticket.takenAt, called);
    const served = Math.min(ticket.endedAt ?? until, begun);
    const { startedAt } = ticket;
    if (startedAt !== null && served > startedAt) split.service = minutes(startedAt, served);
  }
  return split;
}
