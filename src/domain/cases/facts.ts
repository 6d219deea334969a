import type { Role } from '../staff/roles.ts';
import type { CaseStatus } from './statuses.ts';

/** 联审 as the case's own row keeps it: codes of the offices, by what they have said so far. */
export interface PartsFacts {
  open: readonly string[];
  agreed: readonly string[];
  /** Disagreed, or asked for material. Stays known after a referral, until the office is asked again. */
  against: readonly string[];
}

/** What the procedure has to know about one case; the backend fills it from the row, the rules only read it. */
export interface CaseFacts {
  status: CaseStatus;
  itemCode: string;
  /** Index into the stages of the item, 0 = 受理; one past the end where the decision is not listed. */
  stageNo: number;
  paused: boolean;
  /** The clock stop that was opened last, when paused. */
  stopCode?: string | null;
  /** All clock stops that are open, the oldest first; where it is left out, `stopCode` is the only one. */
  openStops?: readonly string[];
  extended: boolean;
  /** Somebody has asked for an extension, and nobody has decided it. Absent: no. */
  extensionAsked?: boolean;
  /** The committed day is over: too late to extend. Absent means not known to be over. */
  pastDue?: boolean;
  /** Code of the cause that was named for being past due, if it was. */
  overdueCause?: string | null;
  /** Where the case stood before it was decided or returned: what reopening restores. */
  before?: { status: CaseStatus; stageNo: number };
  /** Correction notices sent so far. */
  correctionsRequested: number;
  /** Deferred materials (容缺) still owed. */
  deferredOpen: number;
  /** Whether a second correction notice was asked for, or a manager has allowed one. */
  secondNotice: 'asked' | 'allowed' | null;
  /** Deferred materials and declarations that nobody has signed for yet. */
  promisesUnsigned: number;
  /** The office decides nothing before promises are signed (a setting). Absent: it does. */
  signedFirst?: boolean;
  /** Declarations in place of a proof: not checked yet, and found false. */
  declarationsOpen: number;
  declarationsFalse: number;
  /** A promise was broken: until then the applicant is offered neither 容缺 nor 告知承诺. Only where some is asked for. */
  barredUntil: string | null;
  acceptedBy: string | null;
  /** Everyone who passed a stage of this case, or sent it back from a stage that is not the decision. */
  reviewedBy: readonly string[];
  /** The person to whom the present stage is assigned; null: anyone of the stage's role. */
  assigneeId: string | null;
  /** Absent: nobody was ever asked. */
  parts?: PartsFacts;
  /** Questions of the item that nobody has answered, `variant` among them; absent: none. */
  openQuestions?: readonly string[];
  /** Ids of the required materials that are missing. */
  missing: readonly string[];
}

/** The person who wants to act. */
export interface Actor {
  id: string;
  roles: readonly Role[];
}
