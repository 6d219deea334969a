import { describe, expect, it } from 'vitest';
import { ROLES, type Role } from '../staff/roles.ts';
import { actionRoles, allowedActions, explainRefusal } from './allowedActions.ts';
import type { CaseFacts } from './facts.ts';
import { CASE_ACTIONS, CASE_STATUSES, type CaseAction } from './statuses.ts';
import { factsWith, itemWith, person, STAGE_OF } from './testKit.ts';

/** Written out by hand, not derived from the procedure: who may do what when nothing special stands in the way. */
type Row = Partial<Record<Role, string>>;
const MANAGER_RUNNING = 'return void';

const EXPECTED: Record<string, Row> = {
  received: { clerk: 'accept refuse request-correction withdraw return', manager: 'void' },
  correcting: { clerk: 'record-correction withdraw return', manager: 'void' },
  'accepted at the window': {
    clerk: 'pass pause withdraw',
    reviewer: 'pause ask-extension',
    approver: 'pause extend return',
    manager: MANAGER_RUNNING,
  },
  'accepted at a clerk stage': {
    clerk: 'pass pause withdraw',
    reviewer: 'pause ask-extension',
    approver: 'pause extend return',
    manager: MANAGER_RUNNING,
  },
  'accepted at a reviewer stage': {
    clerk: 'pause withdraw',
    reviewer: 'pass send-back pause ask-extension',
    approver: 'pause extend return',
    manager: MANAGER_RUNNING,
  },
  'accepted at another office': {
    clerk: 'pause withdraw',
    reviewer: 'pass send-back pause ask-extension',
    approver: 'pause extend return',
    manager: MANAGER_RUNNING,
  },
  'accepted at the decision': {
    clerk: 'pause withdraw',
    reviewer: 'pause ask-extension',
    approver: 'send-back pause extend approve reject return',
    manager: MANAGER_RUNNING,
  },
  'accepted, clock stopped': {
    clerk: 'pause resume withdraw',
    reviewer: 'pause resume',
    approver: 'pause resume return',
    manager: MANAGER_RUNNING,
  },
  'in-review at the window': {
    clerk: 'pass pause withdraw',
    reviewer: 'pause ask-extension',
    approver: 'pause extend return',
    manager: MANAGER_RUNNING,
  },
  'in-review at a clerk stage': {
    clerk: 'pass pause withdraw',
    reviewer: 'pause ask-extension',
    approver: 'pause extend return',
    manager: MANAGER_RUNNING,
  },
  'in-review at a reviewer stage': {
    clerk: 'pause withdraw',
    reviewer: 'pass send-back pause ask-extension',
    approver: 'pause extend return',
    manager: MANAGER_RUNNING,
  },
  'in-review at another office': {
    clerk: 'pause withdraw',
    reviewer: 'pass send-back pause ask-extension',
    approver: 'pause extend return',
    manager: MANAGER_RUNNING,
  },
  'in-review at the decision': {
    clerk: 'pause withdraw',
    reviewer: 'pause ask-extension',
    approver: 'send-back pause extend approve reject return',
    manager: MANAGER_RUNNING,
  },
  'in-review, clock stopped': {
    clerk: 'pause resume withdraw',
    reviewer: 'pause resume',
    approver: 'pause resume return',
    manager: MANAGER_RUNNING,
  },
  approved: { clerk: 'issue withdraw', approver: 'return reopen', manager: 'return reopen void' },
  rejected: { clerk: 'deliver', approver: 'reopen', manager: 'reopen void' },
  issued: { clerk: 'deliver', approver: 'reopen', manager: 'reopen void' },
  delivered: { approver: 'reopen', manager: 'reopen void' },
  refused: { manager: 'void' },
  returned: { approver: 'reopen', manager: 'reopen void' },
  withdrawn: { manager: 'void' },
  revoked: { manager: 'void' },
  void: {},
};

const STAGES: Record<string, number> = {
  'at the window': 0,
  'at a clerk stage': STAGE_OF.clerk,
  'at a reviewer stage': STAGE_OF.reviewer,
  'at another office': STAGE_OF['other-office'],
  'at the decision': STAGE_OF.approver,
};

function factsOf(situation: string): CaseFacts {
  const status = CASE_STATUSES.find(known => situation.split(/[ ,]/)[0] === known);
  if (!status) throw new Error(situation);
  const where = Object.keys(STAGES).find(name => situation.endsWith(name));
  const paused = situation.endsWith('stopped');
  return factsWith({
    status,
    stageNo: where ? STAGES[where]! : 2,
    paused,
    stopCode: paused ? 'EXPT' : null,
    acceptedBy: 'someone-else',
  });
}

const CELLS = Object.entries(EXPECTED).flatMap(([situation, row]) =>
  ROLES.map(role => [situation, role, row[role] ?? ''] as const),
);

describe('the decision table', () => {
  const item = itemWith();

  it('has a row for every status', () => {
    expect(new Set(Object.keys(EXPECTED).map(situation => factsOf(situation).status))).toEqual(
      new Set(CASE_STATUSES),
    );
  });

  it.each(CELLS)('%s: %s may "%s" and nothing else', (situation, role, expected) => {
    const facts = factsOf(situation);
    const actor = person('p', role);
    const wanted = expected.split(' ').filter(Boolean);
    expect(allowedActions(facts, item, actor).map(({ action }) => action)).toEqual(wanted);
    for (const action of CASE_ACTIONS) {
      expect(explainRefusal(facts, item, actor, action) === null, action).toBe(wanted.includes(action));
    }
  });

  const ROLES_OF_ACTION: Record<CaseAction, Role[]> = {
    accept: ['clerk'],
    refuse: ['clerk'],
    'request-correction': ['clerk', 'manager'],
    'record-correction': ['clerk'],
    'ask-second-notice': ['clerk'],
    'allow-second-notice': ['manager'],
    'record-promise': ['clerk'],
    'supply-deferred': ['clerk'],
    'check-declaration': ['clerk', 'reviewer', 'manager'],
    pass: ['clerk', 'reviewer'],
    'send-back': ['reviewer', 'approver'],
    'answer-part': ['reviewer'],
    'send-part': ['reviewer'],
    refer: ['reviewer'],
    pause: ['clerk', 'reviewer', 'approver'],
    resume: ['clerk', 'reviewer', 'approver'],
    'ask-extension': ['reviewer'],
    extend: ['approver'],
    'decline-extension': ['approver'],
    approve: ['approver'],
    reject: ['approver'],
    issue: ['clerk'],
    deliver: ['clerk'],
    withdraw: ['clerk'],
    return: ['clerk', 'manager', 'approver'],
    revoke: ['manager'],
    'explain-overdue': ['clerk', 'reviewer', 'approver', 'manager'],
    reopen: ['approver', 'manager'],
    void: ['manager'],
  };

  it.each(CASE_ACTIONS)('%s is ever open to the right roles only', action => {
    expect(actionRoles(action)).toEqual(ROLES_OF_ACTION[action]);
  });
});
