import { describe, expect, it } from 'vitest';
import type { Role } from '../staff/roles.ts';
import { allowedActions, explainRefusal } from './allowedActions.ts';
import type { CaseFacts } from './facts.ts';
import { REFUSAL_CODES, type RefusalCode } from './refusal.ts';
import { refusalText } from './refusalWords.ts';
import type { CaseAction } from './statuses.ts';
import { factsWith, itemWith, person, STAGE_OF } from './testKit.ts';

const atDecision = { status: 'in-review', stageNo: STAGE_OF.approver } as const;
const atReview = { status: 'accepted', stageNo: STAGE_OF.reviewer } as const;

const twice = { correctionsRequested: 1 } as const;

const REFUSALS: [string, Partial<CaseFacts>, Role, CaseAction, RefusalCode | null][] = [
  ['a clerk never approves', atDecision, 'clerk', 'approve', 'role'],
  ['a clerk does not return an accepted case', atReview, 'clerk', 'return', 'role'],
  ['accepted twice', { status: 'accepted', stageNo: 1 }, 'clerk', 'accept', 'status'],
  ['something missing', { missing: ['FORM'] }, 'clerk', 'accept', 'materials-missing'],
  ['a question open', { openQuestions: ['variant'] }, 'clerk', 'accept', 'questions-open'],
  ['a question open, refused all the same', { openQuestions: ['variant'] }, 'clerk', 'refuse', null],
  ['something missing, refused all the same', { missing: ['FORM'] }, 'clerk', 'refuse', null],
  ['a second notice', { correctionsRequested: 1 }, 'clerk', 'request-correction', 'already-corrected'],
  ['accepted after a correction', { correctionsRequested: 1 }, 'clerk', 'accept', null],
  ['reviewed while paused', { ...atReview, paused: true }, 'reviewer', 'pass', 'paused'],
  ['decided while paused', { ...atDecision, paused: true }, 'approver', 'approve', 'paused'],
  ['extended while paused', { ...atReview, paused: true }, 'approver', 'extend', 'paused'],
  ['paused twice, for two reasons', { ...atReview, paused: true }, 'clerk', 'pause', null],
  ['resumed without a pause', atReview, 'clerk', 'resume', 'not-paused'],
  ['withdrawn while paused', { ...atReview, paused: true }, 'clerk', 'withdraw', null],
  ['a clerk at the review', atReview, 'clerk', 'pass', 'not-your-stage'],
  ['decided before the review', atReview, 'approver', 'approve', 'not-your-stage'],
  ['a reviewer at the decision', atDecision, 'reviewer', 'pass', 'not-your-stage'],
  ['assigned to another', { ...atReview, assigneeId: 'q' }, 'reviewer', 'pass', 'not-assigned'],
  ['sent back by another', { ...atReview, assigneeId: 'q' }, 'reviewer', 'send-back', 'not-assigned'],
  ['assigned to oneself', { ...atReview, assigneeId: 'p' }, 'reviewer', 'pass', null],
  ['extended twice', { ...atReview, extended: true }, 'approver', 'extend', 'already-extended'],
  ['a cause of what is not overdue', atReview, 'clerk', 'explain-overdue', 'not-overdue'],
  ['the cause of a delay', { ...atReview, pastDue: true }, 'clerk', 'explain-overdue', null],
  [
    'a cause that is known',
    { ...atReview, pastDue: true, overdueCause: 'complex' },
    'clerk',
    'explain-overdue',
    'not-overdue',
  ],
  ['extended too late', { ...atReview, pastDue: true }, 'approver', 'extend', 'past-due'],
  ['approved by the acceptor', { ...atDecision, acceptedBy: 'p' }, 'approver', 'approve', 'same-person'],
  ['rejected by the acceptor', { ...atDecision, acceptedBy: 'p' }, 'approver', 'reject', 'same-person'],
  ['extended by the acceptor', { ...atReview, acceptedBy: 'p' }, 'approver', 'extend', 'same-person'],
  ['approved by a reviewer', { ...atDecision, reviewedBy: ['q', 'p'] }, 'approver', 'approve', 'same-person'],
  ['rejected by a reviewer', { ...atDecision, reviewedBy: ['p'] }, 'approver', 'reject', 'same-person'],
  ['sent back by a reviewer', { ...atDecision, reviewedBy: ['p'] }, 'approver', 'send-back', null],
  [
    'issued while owing',
    { status: 'approved', stageNo: 5, deferredOpen: 2 },
    'clerk',
    'issue',
    'deferred-open',
  ],
  ['approved while owing', { ...atDecision, deferredOpen: 2 }, 'approver', 'approve', null],
  [
    'issued while something is missing',
    { status: 'approved', missing: ['ID'] },
    'clerk',
    'issue',
    'deferred-open',
  ],
  ['promised after a broken promise', { barredUntil: '2026-09-01' }, 'clerk', 'accept', 'promise-broken'],
  [
    'a second notice that was asked for',
    { ...twice, secondNotice: 'asked' },
    'clerk',
    'request-correction',
    'already-corrected',
  ],
  [
    'a second notice that is allowed',
    { ...twice, secondNotice: 'allowed' },
    'clerk',
    'request-correction',
    null,
  ],
  ['a second notice by the manager', twice, 'manager', 'request-correction', null],
  ['a first notice by the manager', {}, 'manager', 'request-correction', 'no-correction-yet'],
  ['a second notice asked for at once', {}, 'clerk', 'ask-second-notice', 'no-correction-yet'],
  [
    'asked for twice',
    { ...twice, secondNotice: 'asked' },
    'clerk',
    'ask-second-notice',
    'second-notice-asked',
  ],
  ['asked for by the manager', twice, 'manager', 'ask-second-notice', 'role'],
  ['allowed unasked', twice, 'manager', 'allow-second-notice', null],
  ['allowed by the clerk', twice, 'clerk', 'allow-second-notice', 'role'],
  [
    'allowed twice',
    { ...twice, secondNotice: 'allowed' },
    'manager',
    'allow-second-notice',
    'second-notice-open',
  ],
  ['signed what is signed', { ...atReview, deferredOpen: 1 }, 'clerk', 'record-promise', 'promise-signed'],
  ['signed later', { ...atReview, deferredOpen: 1, promisesUnsigned: 1 }, 'clerk', 'record-promise', null],
  ['brought what is not owed', atReview, 'clerk', 'supply-deferred', 'nothing-deferred'],
  ['brought while paused', { ...atReview, paused: true, deferredOpen: 1 }, 'clerk', 'supply-deferred', null],
  ['checked what is not declared', atReview, 'reviewer', 'check-declaration', 'no-declaration'],
  [
    'checked after delivery',
    { status: 'delivered', declarationsOpen: 1 },
    'clerk',
    'check-declaration',
    null,
  ],
  ['revoked without a cause', { status: 'issued' }, 'manager', 'revoke', 'declaration-not-false'],
  [
    'revoked for a false declaration',
    { status: 'delivered', declarationsFalse: 1 },
    'manager',
    'revoke',
    null,
  ],
  [
    'approved on a false declaration',
    { ...atDecision, declarationsFalse: 1 },
    'approver',
    'approve',
    'declaration-false',
  ],
  [
    'issued on a false declaration',
    { status: 'approved', declarationsFalse: 1 },
    'clerk',
    'issue',
    'declaration-false',
  ],
  [
    'issued on a declaration that nobody has signed',
    { status: 'approved', declarationsOpen: 1, promisesUnsigned: 1 },
    'clerk',
    'issue',
    'promise-unsigned',
  ],
  [
    'issued when what was promised is here, signed for or not',
    { status: 'approved', promisesUnsigned: 1 },
    'clerk',
    'issue',
    null,
  ],
  ['decided unsigned', { ...atDecision, deferredOpen: 1, promisesUnsigned: 1 }, 'approver', 'approve', null],
  [
    'decided unsigned in an office that signs first',
    { ...atDecision, deferredOpen: 1, promisesUnsigned: 1, signedFirst: true },
    'approver',
    'approve',
    'promise-unsigned',
  ],
  ['an extension asked for', atReview, 'reviewer', 'ask-extension', null],
  ['asked for by who decides', atReview, 'approver', 'ask-extension', 'role'],
  ['asked for too late', { ...atReview, pastDue: true }, 'reviewer', 'ask-extension', 'past-due'],
  [
    'asked for a second one',
    { ...atReview, extended: true },
    'reviewer',
    'ask-extension',
    'already-extended',
  ],
  [
    'asked for while it is being decided',
    { ...atReview, extensionAsked: true },
    'reviewer',
    'ask-extension',
    'extension-asked',
  ],
  ['declined unasked', atReview, 'approver', 'decline-extension', 'no-extension-asked'],
  [
    'declined when the limit is over',
    { ...atReview, extensionAsked: true, pastDue: true },
    'approver',
    'decline-extension',
    null,
  ],
  ['allowed unasked', atReview, 'approver', 'extend', null],
  ['anything after void', { status: 'void' }, 'manager', 'void', 'status'],
];

describe('explainRefusal', () => {
  it.each(REFUSALS)('%s', (_name, more, role, action, code) => {
    const refusal = explainRefusal(factsWith(more), itemWith(), person('p', role), action);
    expect(refusal?.code ?? null).toBe(code);
  });

  it('has a test for every code but one, which the next test has', () => {
    const seen = new Set(REFUSALS.map(row => row[4]));
    // Those of 联审 have theirs in parts.test.ts.
    const ofParts = ['part-unknown', 'parts-open', 'parts-against', 'no-part', 'no-objection'];
    expect(REFUSAL_CODES.filter(code => !seen.has(code))).toEqual(['no-clock-stop', ...ofParts]);
  });

  it('offers no pause where the item has no special procedure for accepted cases', () => {
    const item = itemWith(undefined, { clockStops: ['SUPP'] });
    expect(explainRefusal(factsWith(atReview), item, person('p', 'clerk'), 'pause')?.code).toBe(
      'no-clock-stop',
    );
  });

  it('says what is missing, in both languages', () => {
    const refusal = explainRefusal(
      factsWith({ missing: ['FORM', 'ID'] }),
      itemWith(),
      person('p', 'clerk'),
      'accept',
    );
    expect(refusal?.params).toEqual({ materials: ['FORM', 'ID'] });
    expect(refusal && refusalText(refusal)).toEqual({
      zh: '缺少必要材料：FORM、ID',
      en: 'Required materials are missing: FORM, ID',
    });
  });

  it('names the state in a refusal by state', () => {
    const refusal = explainRefusal(
      factsWith({ status: 'issued' }),
      itemWith(),
      person('p', 'clerk'),
      'accept',
    );
    expect(refusal && refusalText(refusal).zh).toContain('已办结');
  });

  it('holds the same-person rule for somebody with every role', () => {
    const all = person('p', 'clerk', 'reviewer', 'approver');
    const facts = factsWith({ ...atDecision, acceptedBy: 'p' });
    const actions = allowedActions(facts, itemWith(), all).map(({ action }) => action);
    expect(actions).not.toContain('approve');
    expect(actions).not.toContain('reject');
  });
});

describe('needs', () => {
  const needsOf = (more: Partial<CaseFacts>, role: Role, action: CaseAction) =>
    allowedActions(factsWith(more), itemWith(), person('p', role)).find(a => a.action === action)?.needs;

  it('asks for the paper of the other office, and only there', () => {
    const atOther = { status: 'in-review', stageNo: STAGE_OF['other-office'] } as const;
    expect(needsOf(atOther, 'reviewer', 'pass')).toMatchObject({ paperNumber: 'required' });
    expect(needsOf(atReview, 'reviewer', 'pass')).not.toHaveProperty('paperNumber');
  });

  it.each([
    ['received', 0, 'clerk', 'accept'],
    ['correcting', 0, 'clerk', 'record-correction'],
    ['in-review', STAGE_OF.approver, 'approver', 'approve'],
    ['approved', 5, 'clerk', 'issue'],
    ['issued', 5, 'clerk', 'deliver'],
    ['accepted', 2, 'clerk', 'withdraw'],
    ['accepted', 2, 'reviewer', 'pass'],
  ] as const)('%s at %i: %s may %s with an empty body', (status, stageNo, role, action) => {
    const needs = needsOf({ status, stageNo }, role, action);
    expect(needs).toBeDefined();
    expect(Object.values(needs ?? {}).every(need => need === 'optional')).toBe(true);
  });
});
