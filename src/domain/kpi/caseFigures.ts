import type { Day } from '../calendar/day.ts';
import type { CaseFact } from './caseFacts.ts';

/** The day of a case on which it counts. */
export type CountedOn = 'received' | 'accepted' | 'closed';

interface CaseFigure {
  on: CountedOn;
  /** What one case adds; whole numbers, so that sums are the same in any order. */
  amount: (fact: CaseFact) => number;
}

const one = (condition: boolean): number => (condition ? 1 : 0);
const closedAs =
  (...outcomes: readonly string[]) =>
  (fact: CaseFact): number =>
    one(fact.outcome !== null && outcomes.includes(fact.outcome));

/**
 * The sums that every figure of cases is made of. Each stands for cases (0 or 1 a case) or for an amount of them
 * (days, minutes, visits). Add at the end: their order is the order in which the kept figures hold them.
 */
export const CASE_FIGURES = {
  received: { on: 'received', amount: () => 1 },
  receivedOnline: { on: 'received', amount: fact => one(fact.channel === 'online') },
  accepted: { on: 'accepted', amount: () => 1 },
  committedDays: { on: 'accepted', amount: fact => fact.committedDays },
  legalDays: { on: 'accepted', amount: fact => fact.legalDays },
  closed: { on: 'closed', amount: () => 1 },
  measured: { on: 'closed', amount: fact => one(fact.isMeasured) },
  minutes: { on: 'closed', amount: fact => fact.minutes ?? 0 },
  early: { on: 'closed', amount: fact => one(fact.punctuality === 'early') },
  onTheDay: { on: 'closed', amount: fact => one(fact.punctuality === 'on-time') },
  late: { on: 'closed', amount: fact => one(fact.punctuality === 'late') },
  legalLate: { on: 'closed', amount: fact => one(fact.legalPunctuality === 'late') },
  legalKept: {
    on: 'closed',
    amount: fact => one(fact.legalPunctuality === 'early' || fact.legalPunctuality === 'on-time'),
  },
  firstDay: { on: 'closed', amount: fact => one(fact.isMeasured && fact.closedOn === fact.acceptedOn) },
  issued: { on: 'closed', amount: closedAs('issued', 'delivered') },
  rejected: { on: 'closed', amount: closedAs('rejected') },
  refused: { on: 'closed', amount: closedAs('refused') },
  returned: { on: 'closed', amount: closedAs('returned', 'revoked') },
  withdrawn: { on: 'closed', amount: closedAs('withdrawn') },
  corrected: { on: 'closed', amount: fact => one(fact.corrections > 0) },
  correctedTwice: { on: 'closed', amount: fact => one(fact.corrections > 1) },
  deferred: { on: 'closed', amount: fact => one(fact.wasDeferred) },
  visits: { on: 'closed', amount: fact => fact.visits },
  atMostOneVisit: { on: 'closed', amount: fact => one(fact.visits <= 1) },
  windowMinutes: { on: 'closed', amount: fact => fact.turns.window },
  reviewMinutes: { on: 'closed', amount: fact => fact.turns.review },
  officeMinutes: { on: 'closed', amount: fact => fact.turns.office },
  applicantMinutes: { on: 'closed', amount: fact => fact.turns.applicant },
  stoppedMinutes: { on: 'closed', amount: fact => fact.turns.stopped },
} as const satisfies Record<string, CaseFigure>;

export type CaseFigureCode = keyof typeof CASE_FIGURES;

export const CASE_FIGURE_CODES = Object.keys(CASE_FIGURES) as CaseFigureCode[];

/** The ones that count cases: behind each stands a list of them. */
export const COUNTED_CASES = [
  'received',
  'receivedOnline',
  'accepted',
  'closed',
  'measured',
  'early',
  'onTheDay',
  'late',
  'legalLate',
  'legalKept',
  'firstDay',
  'issued',
  'rejected',
  'refused',
  'returned',
  'withdrawn',
  'corrected',
  'correctedTwice',
  'deferred',
  'atMostOneVisit',
] as const satisfies readonly CaseFigureCode[];
export type CountedCases = (typeof COUNTED_CASES)[number];

/** The office day on which a case counts; null: not (yet). */
export function dayOfFigure(on: CountedOn, fact: CaseFact): Day | null {
  if (on === 'received') return fact.receivedOn;
  return on === 'accepted' ? fact.acceptedOn : fact.closedOn;
}
