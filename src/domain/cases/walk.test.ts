import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../items/catalogue.ts';
import type { Item } from '../items/item.ts';
import { ROLES } from '../staff/roles.ts';
import { allowedActions, findTransition } from './allowedActions.ts';
import type { Actor, CaseFacts } from './facts.ts';
import { outcomeOf } from './outcome.ts';
import { PROCEDURE } from './procedure.ts';
import { decisionNo, stagesOf } from './stages.ts';
import { CASE_ACTIONS, CASE_STATUSES, type CaseAction, isClosed, isFinal } from './statuses.ts';
import { factsWith, itemWith, person } from './testKit.ts';
import { whoseMoveOf } from './whoseMove.ts';

/** What the backend does with an outcome, in small. */
function act(facts: CaseFacts, item: Item, actor: Actor, action: CaseAction): CaseFacts {
  const row = findTransition(facts, item, actor, action);
  if (!row) throw new Error(`${actor.roles} may not ${action} at ${facts.status} ${facts.stageNo}`);
  const { closes: _closes, reopens: _reopens, ...after } = outcomeOf(row, facts, item);
  const consent = { 'ask-second-notice': 'asked', 'allow-second-notice': 'allowed' } as const;
  const isReview = action === 'pass' || (action === 'send-back' && facts.stageNo !== decisionNo(item));
  return {
    ...facts,
    ...after,
    stopCode: after.paused ? (facts.stopCode ?? 'EXPT') : null,
    acceptedBy: action === 'accept' ? actor.id : facts.acceptedBy,
    reviewedBy: isReview ? [...facts.reviewedBy, actor.id] : facts.reviewedBy,
    secondNotice:
      action in consent
        ? consent[action as keyof typeof consent]
        : action === 'request-correction'
          ? null
          : facts.secondNotice,
    correctionsRequested: facts.correctionsRequested + (action === 'request-correction' ? 1 : 0),
  };
}

const clerk = person('c', 'clerk');
const reviewer = person('r', 'reviewer');
const approver = person('a', 'approver');
const manager = person('m', 'manager');

/** The person whose turn it is, and what they do when nothing is wrong. */
function step(facts: CaseFacts, item: Item): [Actor, CaseAction] {
  if (facts.status === 'received') return [clerk, 'accept'];
  if (facts.status === 'approved') return [clerk, 'issue'];
  if (facts.status === 'issued') return [clerk, 'deliver'];
  const move = whoseMoveOf(facts, item);
  if (move === 'window') return [clerk, 'pass'];
  return move === 'approver' ? [approver, 'approve'] : [reviewer, 'pass'];
}

function walk(item: Item): string[] {
  let facts = factsWith({ itemCode: item.code });
  const path: string[] = [];
  while (facts.status !== 'delivered' && path.length < 20) {
    const [actor, action] = step(facts, item);
    path.push(`${whoseMoveOf(facts, item)}:${action}`);
    facts = act(facts, item, actor, action);
  }
  expect(facts.status).toBe('delivered');
  expect(whoseMoveOf(facts, item)).toBe('none');
  return path;
}

const BEGIN = 'window:accept';
const END = ['approver:approve', 'window:issue', 'window:deliver'];

describe('from received to delivered', () => {
  it.each([
    ['TLK', [BEGIN, 'reviewer:pass', ...END]],
    ['YJS', [BEGIN, 'window:pass', 'reviewer:pass', ...END]],
    ['DRJZ', [BEGIN, 'reviewer:pass', 'reviewer:pass', ...END]],
    ['LXPQ', [BEGIN, 'reviewer:pass', ...END]],
    ['RCLH', [BEGIN, 'other-office:pass', 'other-office:pass', ...END]],
    ['GCXM', [BEGIN, 'reviewer:pass', 'reviewer:pass', 'reviewer:pass', ...END]],
    ['RCGY', [BEGIN, 'reviewer:pass', 'other-office:pass', 'reviewer:pass', ...END]],
    ['JNPJ', [BEGIN, 'reviewer:pass', 'reviewer:pass', 'reviewer:pass', 'reviewer:pass', ...END]],
  ])('%s takes the steps of its stages', (code, path) => {
    expect(walk(CATALOGUE.find(item => item.code === code)!)).toEqual(path);
  });

  it('decides at once where there is nothing to review', () => {
    expect(walk(itemWith(['clerk']))).toEqual([BEGIN, ...END]);
  });

  it('comes back from a review to the window, and goes on from there', () => {
    const item = itemWith(['clerk', 'reviewer', 'approver']);
    let facts = act(factsWith(), item, clerk, 'accept');
    facts = act(facts, item, reviewer, 'send-back');
    expect(facts).toMatchObject({ status: 'in-review', stageNo: 0 });
    expect(whoseMoveOf(facts, item)).toBe('window');
    facts = act(facts, item, clerk, 'pass');
    facts = act(facts, item, reviewer, 'pass');
    facts = act(facts, item, approver, 'send-back');
    expect(facts).toMatchObject({ status: 'in-review', stageNo: 1 });
    facts = act(facts, item, reviewer, 'pass');
    facts = act(facts, item, approver, 'reject');
    expect(act(facts, item, clerk, 'deliver').status).toBe('delivered');
  });

  it('asks for a correction once', () => {
    const item = itemWith();
    let facts = act(factsWith(), item, clerk, 'request-correction');
    expect(whoseMoveOf(facts, item)).toBe('applicant');
    facts = act(facts, item, clerk, 'record-correction');
    expect(facts.status).toBe('received');
    expect(findTransition(facts, item, clerk, 'request-correction')).toBeNull();
    expect(act(facts, item, clerk, 'accept').status).toBe('accepted');
  });

  it('ends an open pause with the case, and unassigns a stage that was left', () => {
    const item = itemWith();
    const accepted = act(factsWith(), item, clerk, 'accept');
    const paused = act(accepted, item, clerk, 'pause');
    expect(paused).toMatchObject({ status: 'accepted', paused: true });
    expect(act(paused, item, reviewer, 'resume')).toMatchObject({ status: 'accepted', paused: false });
    expect(act(paused, item, clerk, 'withdraw')).toMatchObject({ status: 'withdrawn', paused: false });
    const assigned = { ...accepted, stageNo: 2, assigneeId: 'r' };
    expect(act(assigned, item, reviewer, 'pass')).toMatchObject({ stageNo: 3, assigneeId: null });
    expect(act(assigned, item, approver, 'extend')).toMatchObject({ extended: true, assigneeId: 'r' });
  });

  it('goes to the stages of issuing with the approval', () => {
    const facts = factsWith({ status: 'in-review', stageNo: 4 });
    expect(act(facts, itemWith(), approver, 'approve').stageNo).toBe(5);
    const unlisted = itemWith(['clerk', 'reviewer']);
    expect(act({ ...facts, stageNo: 2 }, unlisted, approver, 'approve').stageNo).toBe(2);
  });
});

const anyItem = fc
  .array(fc.constantFrom('clerk', 'reviewer', 'other-office', 'approver'), { maxLength: 6 })
  .map(roles => itemWith(['clerk', ...roles] as Parameters<typeof itemWith>[0]));

const anyFacts = fc.record({
  status: fc.constantFrom(...CASE_STATUSES),
  itemCode: fc.constant('TEST'),
  stageNo: fc.nat(8),
  paused: fc.boolean(),
  extended: fc.boolean(),
  pastDue: fc.boolean(),
  correctionsRequested: fc.nat(2),
  deferredOpen: fc.nat(2),
  secondNotice: fc.constantFrom(null, 'asked' as const, 'allowed' as const),
  promisesUnsigned: fc.nat(2),
  declarationsOpen: fc.nat(2),
  declarationsFalse: fc.nat(2),
  barredUntil: fc.constantFrom(null, '2026-09-01'),
  acceptedBy: fc.constantFrom(null, 'p', 'q'),
  reviewedBy: fc.subarray(['p', 'q']),
  assigneeId: fc.constantFrom(null, 'p', 'q'),
  missing: fc.subarray(['FORM', 'ID']),
});

const STAFF = [
  clerk,
  reviewer,
  approver,
  manager,
  person('ca', 'clerk', 'approver'),
  person('cra', 'clerk', 'reviewer', 'approver'),
];

describe('whatever happens', () => {
  it('allows nothing that the table does not hold', () => {
    fc.assert(
      fc.property(anyFacts, anyItem, fc.subarray([...ROLES]), (facts, item, roles) => {
        for (const { action } of allowedActions(facts, item, { id: 'p', roles })) {
          const rows = PROCEDURE[action].filter(row => row.from.includes(facts.status));
          expect(rows.some(row => row.roles.some(role => roles.includes(role)))).toBe(true);
        }
      }),
    );
  });

  it('never ends in a place where nobody can go on, and never lets one person accept and decide', () => {
    fc.assert(
      fc.property(anyItem, fc.array(fc.nat(), { maxLength: 40 }), (item, choices) => {
        let facts = factsWith();
        for (const choice of choices) {
          const open = STAFF.flatMap(actor =>
            allowedActions(facts, item, actor).map(({ action }) => [actor, action] as const),
          );
          const forward = open.filter(([, action]) => action !== 'void' && action !== 'reopen');
          expect(forward.length > 0).toBe(!isFinal(facts.status));
          const chosen = (forward.length > 0 ? forward : open)[
            choice % Math.max(forward.length, open.length)
          ];
          if (!chosen) break;
          const [actor, action] = chosen;
          if (action === 'approve' || action === 'reject') {
            expect([facts.acceptedBy, ...facts.reviewedBy]).not.toContain(actor.id);
          }
          facts = act(facts, item, actor, action);
          expect(facts.stageNo).toBeLessThan(stagesOf(item).length);
          expect(facts.paused && isClosed(facts.status)).toBe(false);
          expect(whoseMoveOf(facts, item) === 'none').toBe(isFinal(facts.status));
        }
      }),
    );
  });

  it('voids a case of any state but a void one, without touching its stage', () => {
    for (const status of CASE_STATUSES.filter(each => each !== 'void')) {
      const facts = factsWith({ status, stageNo: 2 });
      expect(act(facts, itemWith(), manager, 'void')).toMatchObject({ status: 'void', stageNo: 2 });
    }
  });

  it('knows every action', () => {
    expect(Object.keys(PROCEDURE)).toEqual([...CASE_ACTIONS]);
  });
});
