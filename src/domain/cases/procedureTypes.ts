import type { StageRole } from '../items/item.ts';
import type { Role } from '../staff/roles.ts';
import type { CaseAction, CaseStatus } from './statuses.ts';

/** The fields that an action can carry in its body. */
export const ACTION_FIELDS = [
  'reason',
  'materials',
  'stopCode',
  'days',
  'paperNumber',
  'opinion',
  'expectedEndOn',
  'deliveryCode',
  'signedOn',
  'dueOn',
  'receivedOn',
  'finding',
  'reasonCode',
  'competentBody',
  'overdueCause',
  'signer',
  'part',
  'answer',
] as const;
export type ActionField = (typeof ACTION_FIELDS)[number];

/** `one-of`: at least one of the fields marked so. */
export type FieldNeed = 'required' | 'optional' | 'one-of';
export type Needs = Readonly<Partial<Record<ActionField, FieldNeed>>>;

/** Conditions beyond status, role and stage; each has one check in `guards.ts`. */
export type GuardName =
  | 'assigned'
  | 'questions-answered'
  | 'materials-complete'
  | 'no-correction-before'
  | 'item-has-stops'
  | 'one-stop-open'
  | 'several-stops-open'
  | 'not-extended'
  | 'not-past-due'
  | 'another-person'
  | 'nothing-owed'
  | 'may-promise'
  | 'corrected-before'
  | 'second-notice-not-asked'
  | 'second-notice-allowed'
  | 'second-notice-not-allowed'
  | 'promise-unsigned'
  | 'something-owed'
  | 'declaration-open'
  | 'declaration-false'
  | 'no-false-declaration'
  | 'overdue'
  | 'signed'
  | 'signed-before-decision'
  | 'extension-not-asked'
  | 'extension-asked'
  | 'parts-untouched'
  | 'parts-asked'
  | 'parts-answered'
  | 'parts-agreed'
  | 'part-open'
  | 'part-objects';

/** Where the stage pointer goes. */
export type Move =
  | 'stay'
  | 'window'
  | 'first-review'
  | 'next'
  | 'previous'
  | 'decision'
  | 'issuing'
  | 'restored';

/** What the row says about the clock: it must run, it must stand, or it does not matter. */
export type ClockState = 'running' | 'stopped' | 'any';

/** What happens to the clock. A stopped clock also ends with a closed case. */
export type ClockEffect = 'none' | 'stop' | 'start' | 'extend';

/** One row of the procedure. Every column is filled in; the type refuses a row with a hole. */
export interface Transition {
  readonly from: readonly [CaseStatus, ...CaseStatus[]];
  readonly roles: readonly [Role, ...Role[]];
  /** The row holds only at a stage of this role; `approver` is the decision. */
  readonly at: StageRole | 'any';
  readonly clock: ClockState;
  readonly guards: readonly GuardName[];
  readonly needs: Needs;
  /** `restored`: as it was before the decision. */
  readonly to: CaseStatus | 'same' | 'restored';
  readonly move: Move;
  readonly effect: ClockEffect;
}

/** Every action has at least one row. */
export type Procedure = Readonly<Record<CaseAction, readonly [Transition, ...Transition[]]>>;
