import type { CaseStatus } from '../cases/statuses.ts';
import type { PaperKind } from './kinds.ts';

/** What decides which papers a case may have now. */
export interface PaperFacts {
  status: CaseStatus;
  paused: boolean;
  extended: boolean;
  deferredOpen: number;
  wasAccepted: boolean;
  /** The kinds that were issued for it already. */
  issued: readonly PaperKind[];
}

const BY_STATUS: Readonly<Partial<Record<CaseStatus, readonly PaperKind[]>>> = {
  correcting: ['correction'],
  approved: ['decision'],
  rejected: ['decision', 'delivery'],
  issued: ['decision', 'delivery'],
  delivered: ['decision', 'delivery'],
  refused: ['refusal'],
  returned: ['return'],
  withdrawn: ['withdrawal'],
};

/** Papers that a case never calls for, but that may be had at any time: how its limit is counted, once it runs. */
export const mayIssueAnyTime = (kind: PaperKind, facts: Pick<PaperFacts, 'wasAccepted'>): boolean =>
  kind === 'due-ledger' && facts.wasAccepted;

/**
 * The papers that the state of a case calls for and that nobody has issued yet: a clerk may issue them by hand. Steps
 * issue their own papers; this is for cases of before, and for 送达回证.
 */
export function dueKinds(facts: PaperFacts): PaperKind[] {
  if (facts.status === 'void') return [];
  const due: PaperKind[] = [
    'receipt',
    ...(facts.wasAccepted ? (['acceptance'] as const) : []),
    ...(facts.deferredOpen > 0 ? (['deferral'] as const) : []),
    ...(facts.paused ? (['special-procedure'] as const) : []),
    ...(facts.extended ? (['extension'] as const) : []),
    ...(BY_STATUS[facts.status] ?? []),
  ];
  return due.filter(kind => !facts.issued.includes(kind));
}
