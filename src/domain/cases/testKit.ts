import type { Item, StageRole } from '../items/item.ts';
import type { Role } from '../staff/roles.ts';
import type { Actor, CaseFacts } from './facts.ts';

/** Only for tests: an item that has a stage of every role, listed decision and issuing included. */
const STAGE_ROLES: readonly StageRole[] = ['clerk', 'clerk', 'reviewer', 'other-office', 'approver', 'clerk'];

/** The stage of the test item at which a person of the role is at work (not 受理). */
export const STAGE_OF: Readonly<Record<StageRole, number>> = {
  clerk: 1,
  reviewer: 2,
  'other-office': 3,
  approver: 4,
};

const someText = { zh: '某', en: 'Some' };

/** An item with stages of the given roles; the defaults suit most tests. */
export const itemWith = (roles: readonly StageRole[] = STAGE_ROLES, more: Partial<Item> = {}): Item => ({
  ...someText,
  code: 'TEST',
  open: true,
  kind: { value: 'promise', status: 'P' },
  legalDays: { value: 20, status: 'P' },
  committedDays: { value: 5, status: 'P' },
  extensionDaysMax: 10,
  variants: [],
  departments: { value: [], status: 'P' },
  fee: { value: someText, status: 'P' },
  stages: roles.map((role, no) => ({ ...someText, no, who: '某岗', role, days: 1, status: 'P' })),
  circumstances: [],
  materials: [],
  clockStops: ['EXPT', 'VERI'],
  result: { ...someText, status: 'P', kind: 'other' },
  delivery: [{ ...someText, code: 'window' }],
  ...more,
});

/** A freshly received case with nothing in its way. */
export const factsWith = (more: Partial<CaseFacts> = {}): CaseFacts => ({
  status: 'received',
  itemCode: 'TEST',
  stageNo: 0,
  paused: false,
  stopCode: null,
  extended: false,
  pastDue: false,
  correctionsRequested: 0,
  deferredOpen: 0,
  secondNotice: null,
  promisesUnsigned: 0,
  declarationsOpen: 0,
  declarationsFalse: 0,
  barredUntil: null,
  acceptedBy: null,
  reviewedBy: [],
  assigneeId: null,
  missing: [],
  ...more,
});

/** A person with these roles. */
export const person = (id: string, ...roles: Role[]): Actor => ({ id, roles });
