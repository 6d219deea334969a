import type { Day } from '../calendar/day.ts';

/** Who signed for what was handed over; `nobody`: it was posted, or is electronic. */
export const SIGNERS = ['applicant', 'agent', 'other', 'nobody'] as const;
export type Signer = (typeof SIGNERS)[number];

/** How a result reached the applicant. Days; `name` and `relation` of whoever took it in the applicant's place. */
export interface Handover {
  signedBy: Signer;
  signedOn?: Day | undefined;
  name?: string | undefined;
  relation?: string | undefined;
}

/** Ways of delivery in which somebody carries it: nobody signs at the window, the carrier's number is kept. */
export const BY_POST: readonly string[] = ['post', 'confidential-post', 'post-cod'];

const AT_WINDOW = 'window';

export type HandoverField =
  | 'deliveryCode'
  | 'paperNumber'
  | 'handover.signedBy'
  | 'handover.signedOn'
  | 'handover.name'
  | 'handover.relation';

export interface HandoverProblem {
  field: HandoverField;
  code: 'required' | 'after-today' | 'before-decision';
}

/** What is known of a delivery: its way, the number of the post, the day of the decision and today. */
export interface HandoverFacts {
  deliveryCode: string | undefined;
  paperNumber: string | undefined;
  decidedOn: Day | null;
  today: Day;
}

const isBlank = (text: string | undefined): boolean => (text ?? '').trim() === '';

function signatureProblems(
  { signedBy, signedOn, name, relation }: Handover,
  facts: HandoverFacts,
): HandoverProblem[] {
  const problems: HandoverProblem[] = [];
  if (signedBy === 'nobody') return [{ field: 'handover.signedBy', code: 'required' }];
  if (signedOn === undefined) problems.push({ field: 'handover.signedOn', code: 'required' });
  else if (signedOn > facts.today) problems.push({ field: 'handover.signedOn', code: 'after-today' });
  else if (facts.decidedOn !== null && signedOn < facts.decidedOn) {
    problems.push({ field: 'handover.signedOn', code: 'before-decision' });
  }
  if (signedBy === 'other') {
    if (isBlank(name)) problems.push({ field: 'handover.name', code: 'required' });
    if (isBlank(relation)) problems.push({ field: 'handover.relation', code: 'required' });
  }
  return problems;
}

/**
 * What is still wrong with a delivery that is put on record: at the window somebody signs for it on a day, by post it
 * has the number under which it can be asked for. A rule of this office: no source names the form of the proof.
 */
export function handoverProblems(handover: Handover, facts: HandoverFacts): HandoverProblem[] {
  const { deliveryCode } = facts;
  if (isBlank(deliveryCode)) return [{ field: 'deliveryCode', code: 'required' }];
  if (BY_POST.includes(deliveryCode ?? '')) {
    return isBlank(facts.paperNumber) ? [{ field: 'paperNumber', code: 'required' }] : [];
  }
  return deliveryCode === AT_WINDOW ? signatureProblems(handover, facts) : [];
}

/** Whether somebody signs for a delivery of this way. */
export const isSignedFor = (deliveryCode: string): boolean => deliveryCode === AT_WINDOW;
