import type { CaseDetail } from '../../contract/cases.ts';
import { type Day, dayOf, daysBetween } from '../../domain/calendar/day.ts';
import type { CaseStatus } from '../../domain/cases/statuses.ts';
import type { MessageKey } from '../i18n/catalogue.ts';

/** What the sentence is made of: part of a case's record. */
export type SentenceFacts = Pick<
  CaseDetail,
  | 'status'
  | 'paused'
  | 'pauseCode'
  | 'pendingYear'
  | 'committedDueOn'
  | 'closedAt'
  | 'processingMinutes'
  | 'onTime'
  | 'lamp'
  | 'updatedAt'
> & {
  pauses: readonly Pick<CaseDetail['pauses'][number], 'code' | 'from' | 'to'>[];
  steps: readonly Pick<CaseDetail['steps'][number], 'startedAt' | 'endedAt'>[];
};

/** A sentence still to be put into words: days and durations as data, because each language writes them its way. */
export interface Sentence {
  key: MessageKey;
  day?: Day;
  /** Which day of a wait it is, from 1. */
  dayNumber?: number;
  minutes?: number;
  /** The special procedures that are open, the oldest first. */
  stopCodes?: string[];
  year?: number;
}

const ENDED: Readonly<Partial<Record<CaseStatus, MessageKey>>> = {
  refused: 'cases.sentence.refused',
  withdrawn: 'cases.sentence.withdrawn',
  returned: 'cases.sentence.returned',
  void: 'cases.sentence.void',
};

const dayOfIso = (iso: string): Day => dayOf(Date.parse(iso));

/** How it stands with the case, as one sentence: what is waited for, until when, or how it ended. */
export function caseSentence(facts: SentenceFacts, today: Day): Sentence {
  const ended = ENDED[facts.status];
  if (ended) return { key: ended, day: dayOfIso(facts.closedAt ?? facts.updatedAt) };
  if (facts.closedAt) return closedSentence(facts, facts.closedAt);
  if (facts.status === 'received') return { key: 'cases.sentence.received' };
  if (facts.status === 'correcting') {
    return { key: 'cases.sentence.correcting', dayNumber: daysInto(correctingSince(facts), today) };
  }
  if (facts.paused) return pausedSentence(facts, today);
  if (facts.pendingYear) return { key: 'cases.sentence.pendingYear', year: facts.pendingYear };
  const day = facts.committedDueOn ?? undefined;
  if (facts.lamp === 'red') return { key: 'cases.sentence.overdue', day };
  return { key: facts.status === 'approved' ? 'cases.sentence.approved' : 'cases.sentence.due', day };
}

function closedSentence({ processingMinutes, onTime }: SentenceFacts, closedAt: string): Sentence {
  const day = dayOfIso(closedAt);
  if (processingMinutes === null) return { key: 'cases.sentence.closedNoTime', day };
  const minutes = processingMinutes;
  if (onTime === null) return { key: 'cases.sentence.closed', day, minutes };
  return { key: onTime ? 'cases.sentence.closedOnTime' : 'cases.sentence.closedLate', day, minutes };
}

function pausedSentence(facts: SentenceFacts, today: Day): Sentence {
  const running = facts.pauses.filter(pause => pause.to === null);
  const codes = running.map(({ code }) => code);
  return {
    key: 'cases.sentence.paused',
    stopCodes: codes.length > 0 ? codes : [facts.pauseCode ?? ''],
    dayNumber: daysInto(running[0]?.from ?? dayOfIso(facts.updatedAt), today),
  };
}

/** The applicant's turn began with the open step, if it is written. */
function correctingSince(facts: SentenceFacts): Day {
  const open = facts.steps.findLast(step => step.endedAt === null);
  return dayOfIso(open?.startedAt ?? facts.updatedAt);
}

const daysInto = (from: Day, today: Day): number => Math.max(1, daysBetween(from, today) + 1);
