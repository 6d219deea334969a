import { describe, expect, it } from 'vitest';
import { factsWith, itemWith, STAGE_OF } from '../cases/testKit.ts';
import { clientDeputy, type Deputy, deputyProblem, refuseCase, refuseNumbers } from './handover.ts';
import type { Role } from './roles.ts';

const deputy = (roles: Role[], more: Partial<Deputy> = {}): Deputy => ({
  id: 'deputy',
  roles,
  isActive: true,
  isAway: false,
  ...more,
});

describe('who may stand in', () => {
  it.each<[string, Partial<Deputy>, string | null]>([
    ['somebody at work', {}, null],
    ['the person themselves', { id: 'me' }, 'deputy-self'],
    ['a disabled account', { isActive: false }, 'deputy-inactive'],
    ['somebody who is away too', { isAway: true }, 'deputy-away'],
    ['themselves and away: the first reason', { id: 'me', isAway: true }, 'deputy-self'],
  ])('%s', (_name, more, expected) => {
    expect(deputyProblem('me', deputy(['clerk'], more))).toBe(expected);
  });
});

describe('numbers and windows', () => {
  it.each<[Role, string | null]>([
    ['clerk', null],
    ['manager', null],
    ['reviewer', 'role'],
    ['approver', 'role'],
    ['liaison', 'role'],
    ['supervisor', 'role'],
    ['admin', 'role'],
  ])('to a %s', (role, expected) => {
    expect(refuseNumbers(deputy([role]))).toBe(expected);
  });
});

describe('cases', () => {
  const { clerk, reviewer, approver, 'other-office': outside } = STAGE_OF;
  it.each<[string, Parameters<typeof factsWith>[0], Role[], string | null]>([
    ['received: a clerk', { status: 'received' }, ['clerk'], null],
    ['received: no reviewer', { status: 'received' }, ['reviewer'], 'role'],
    ['received: nobody minds who received it', { acceptedBy: 'deputy' }, ['clerk'], null],
    ['correcting waits for the applicant, at the window', { status: 'correcting' }, ['clerk'], null],
    ['a clerk stage', { status: 'in-review', stageNo: clerk }, ['clerk'], null],
    ['a review: a reviewer', { status: 'in-review', stageNo: reviewer }, ['reviewer'], null],
    ['a review: no clerk', { status: 'in-review', stageNo: reviewer }, ['clerk'], 'role'],
    [
      'a review by who accepted it',
      { status: 'in-review', stageNo: reviewer, acceptedBy: 'deputy' },
      ['reviewer'],
      null,
    ],
    ['an outside stage is the reviewer’s', { status: 'in-review', stageNo: outside }, ['reviewer'], null],
    ['the decision: an approver', { status: 'in-review', stageNo: approver }, ['approver'], null],
    ['the decision: no reviewer', { status: 'in-review', stageNo: approver }, ['reviewer'], 'role'],
    [
      'the decision: who accepted it never',
      { status: 'in-review', stageNo: approver, acceptedBy: 'deputy' },
      ['approver', 'clerk'],
      'same-person',
    ],
    [
      'the decision: who reviewed it never',
      { status: 'in-review', stageNo: approver, reviewedBy: ['x', 'deputy'] },
      ['approver', 'reviewer'],
      'same-person',
    ],
    [
      'approved is issued at the window, also by who accepted it',
      { status: 'approved', stageNo: approver, acceptedBy: 'deputy' },
      ['clerk'],
      null,
    ],
  ])('%s', (_name, facts, roles, expected) => {
    expect(refuseCase(factsWith(facts), itemWith(), deputy(roles))).toBe(expected);
  });
});

describe('clients', () => {
  const named = deputy(['liaison'], { id: 'named' });
  it.each<[string, Deputy, Deputy | undefined, string | null]>([
    ['a liaison takes them', deputy(['liaison']), named, 'deputy'],
    ['else the deputy of the grant', deputy(['clerk']), named, 'named'],
    ['who has none goes nowhere', deputy(['clerk']), undefined, null],
    ['not to a deputy of the grant who is away', deputy(['clerk']), { ...named, isAway: true }, null],
    ['nor to one who has left', deputy(['clerk']), { ...named, isActive: false }, null],
    ['nor to one who is no liaison now', deputy(['clerk']), { ...named, roles: ['clerk'] }, null],
    ['nor back to who leaves', deputy(['clerk']), { ...named, id: 'me' }, null],
  ])('%s', (_name, asked, own, expected) => {
    expect(clientDeputy('me', asked, own)).toBe(expected);
  });
});
