import { type Day, dayOf, type Instant } from '../calendar/day.ts';
import type { CaseStatus, WhoseMove } from '../cases/statuses.ts';
import { isMeasured } from './indicators.ts';
import type { Turn } from './turns.ts';

/** Against a due day: closed before it, on it, or after it. */
export type Punctuality = 'early' | 'on-time' | 'late';

/** How a closing keeps a due day, both office days. Null where there is none to keep. */
export function punctuality(closedOn: Day | null, dueOn: Day | null): Punctuality | null {
  if (closedOn === null || dueOn === null) return null;
  if (closedOn < dueOn) return 'early';
  return closedOn === dueOn ? 'on-time' : 'late';
}

/** A turn of a stage, as the case keeps it: working minutes, less what special procedures took; null while it runs. */
export interface TurnRecord {
  name: string;
  whoseMove: WhoseMove;
  startedAt: Instant;
  minutes: number | null;
}

/** What the figures need to know of a case. Days and instants of the office; minutes are working minutes. */
export interface CaseRecord {
  status: CaseStatus;
  itemCode: string;
  channel: string;
  lane: string;
  enterpriseId: string | null;
  /** Of the number with which it was handed in. */
  windowId: string | null;
  receivedBy: string;
  acceptedBy: string | null;
  receivedAt: Instant;
  acceptedAt: Instant | null;
  closedAt: Instant | null;
  committedDays: number;
  legalDays: number;
  committedDueOn: Day | null;
  legalDueOn: Day | null;
  processingMinutes: number | null;
  pausedMinutes: number | null;
  corrections: number;
  /** Whether a material was to be brought later (容缺), kept or not. */
  wasDeferred: boolean;
  /** Somebody came to the window for the result, and signed for it. */
  isCollected: boolean;
  turns: readonly TurnRecord[];
}

const TURN_OF: Readonly<Record<WhoseMove, Turn | null>> = {
  window: 'window',
  reviewer: 'review',
  approver: 'review',
  'other-office': 'office',
  applicant: 'applicant',
  none: null,
};

/** What one case gives to the figures; what is counted of it, and on which day, says `caseFigures.ts`. */
export interface CaseFact {
  itemCode: string;
  channel: string;
  lane: string;
  enterpriseId: string | null;
  windowId: string | null;
  /** Who took it in. */
  personId: string;
  receivedOn: Day;
  acceptedOn: Day | null;
  closedOn: Day | null;
  /** Refused, withdrawn …: how it closed. */
  outcome: CaseStatus | null;
  /** Enters processing time: decided by the office, with a clock that ran. */
  isMeasured: boolean;
  /** Working minutes from acceptance to closing, less pauses; null when not measured. */
  minutes: number | null;
  punctuality: Punctuality | null;
  legalPunctuality: Punctuality | null;
  committedDays: number;
  legalDays: number;
  /** Working minutes by whose turn it was, from the day it came to its closing. */
  turns: Readonly<Record<Turn, number>>;
  /** Working minutes by stage, less the applicant's turns; only of a measured case. */
  stages: readonly (readonly [name: string, minutes: number])[];
  /** How often somebody had to come to the window (跑动次数). */
  visits: number;
  corrections: number;
  wasDeferred: boolean;
}

/** 跑动次数: once to hand it in and once for each correction, unless it is handled online; once for the result. */
export const visitsOf = ({ channel, corrections, isCollected }: CaseRecord): number =>
  (channel === 'online' ? 0 : 1 + corrections) + (isCollected ? 1 : 0);

function turnMinutes({ turns, pausedMinutes }: CaseRecord, closedAt: Instant): CaseFact['turns'] {
  const sums = { window: 0, review: 0, office: 0, applicant: 0, stopped: pausedMinutes ?? 0 };
  for (const { whoseMove, startedAt, minutes } of turns) {
    const turn = TURN_OF[whoseMove];
    if (turn !== null && startedAt < closedAt) sums[turn] += minutes ?? 0;
  }
  return sums;
}

function stageMinutes({ turns }: CaseRecord, closedAt: Instant): CaseFact['stages'] {
  const sums = new Map<string, number>();
  for (const { name, whoseMove, startedAt, minutes } of turns) {
    if (minutes === null || whoseMove === 'applicant' || startedAt >= closedAt) continue;
    sums.set(name, (sums.get(name) ?? 0) + minutes);
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1));
}

const NO_TURNS: CaseFact['turns'] = { window: 0, review: 0, office: 0, applicant: 0, stopped: 0 };

/** What a case gives to the figures as it stands; null of a void one, which never was. */
export function factOf(record: CaseRecord): CaseFact | null {
  const { status, acceptedAt, closedAt } = record;
  if (status === 'void') return null;
  const closedOn = closedAt === null ? null : dayOf(closedAt);
  const measured = closedAt !== null && record.processingMinutes !== null && isMeasured(status);
  return {
    itemCode: record.itemCode,
    channel: record.channel,
    lane: record.lane,
    enterpriseId: record.enterpriseId,
    windowId: record.windowId,
    personId: record.acceptedBy ?? record.receivedBy,
    receivedOn: dayOf(record.receivedAt),
    acceptedOn: acceptedAt === null ? null : dayOf(acceptedAt),
    closedOn,
    outcome: closedOn === null ? null : status,
    isMeasured: measured,
    minutes: measured ? record.processingMinutes : null,
    punctuality: measured ? punctuality(closedOn, record.committedDueOn) : null,
    legalPunctuality: measured ? punctuality(closedOn, record.legalDueOn) : null,
    committedDays: record.committedDays,
    legalDays: record.legalDays,
    turns: measured ? turnMinutes(record, closedAt) : NO_TURNS,
    stages: measured ? stageMinutes(record, closedAt) : [],
    visits: visitsOf(record),
    corrections: record.corrections,
    wasDeferred: record.wasDeferred,
  };
}
