import { describe, expect, it } from 'vitest';
import {
  type FollowUpActor,
  type FollowUpFacts,
  followUpActions,
  followUpAfter,
  mayHandle,
  refuseFollowUp,
} from './followUp.ts';
import {
  FOLLOW_UP_ACTIONS,
  FOLLOW_UP_STATUSES,
  type FollowUpStatus,
  isFollowUpOver,
} from './followUpTable.ts';

const RATED: FollowUpActor = { id: 'rated', roles: ['clerk'] };
const HANDLER: FollowUpActor = { id: 'handler', roles: ['clerk'] };
const MANAGER: FollowUpActor = { id: 'manager', roles: ['manager'] };
const OTHER: FollowUpActor = { id: 'other', roles: ['clerk', 'reviewer'] };
const RATED_MANAGER: FollowUpActor = { id: 'rated', roles: ['manager'] };

const facts = (status: FollowUpStatus, more: Partial<FollowUpFacts> = {}): FollowUpFacts => ({
  status,
  appealedFrom: status === 'appealed' ? 'contacted' : null,
  ratedId: 'rated',
  handlerId: 'handler',
  appealedBy: status === 'appealed' ? 'rated' : null,
  wasAppealed: status === 'appealed',
  ...more,
});

/** Written by hand, not read from the table: rated, handler, manager, anybody else. */
const EXPECTED: Record<FollowUpStatus, [string, string, string]> = {
  open: ['appeal', 'contact appeal', 'assign contact'],
  contacted: ['appeal', 'verify appeal', 'assign verify'],
  verified: ['appeal', 'fix appeal', 'assign fix'],
  fixed: ['', 'reply', 'assign reply'],
  replied: ['', 'call-back', 'assign call-back'],
  closed: ['', '', ''],
  appealed: ['', '', 'uphold-appeal dismiss-appeal'],
  excluded: ['', '', ''],
};

describe.each(FOLLOW_UP_STATUSES)('in %s', status => {
  const [rated, handler, manager] = EXPECTED[status];
  it.each<[string, FollowUpActor, string]>([
    ['who was rated', RATED, rated],
    ['the handler', HANDLER, handler],
    ['the manager', MANAGER, manager],
    ['anybody else', OTHER, ''],
    ['a manager who was rated', RATED_MANAGER, rated],
  ])('%s may do just this', (_, actor, expected) => {
    expect(followUpActions(facts(status), actor).join(' ')).toBe(expected);
  });
  it('is complete: everything else has a reason', () => {
    for (const actor of [RATED, HANDLER, MANAGER, OTHER]) {
      for (const action of FOLLOW_UP_ACTIONS) {
        const isAllowed = followUpActions(facts(status), actor).includes(action);
        expect(refuseFollowUp(facts(status), actor, action) === null).toBe(isAllowed);
      }
    }
  });
});

describe('an appeal', () => {
  it('is made once', () => {
    expect(refuseFollowUp(facts('contacted', { wasAppealed: true }), RATED, 'appeal')).toBe(
      'appealed-before',
    );
  });
  it('is decided by somebody else', () => {
    const own = facts('appealed', { appealedBy: 'manager', handlerId: 'manager' });
    expect(refuseFollowUp(own, MANAGER, 'uphold-appeal')).toBe('own-appeal');
  });
  it('that is dismissed leads back to where it came from', () => {
    for (const from of ['open', 'contacted', 'verified'] as const) {
      expect(followUpAfter(facts('appealed', { appealedFrom: from }), 'dismiss-appeal')).toBe(from);
    }
    expect(followUpAfter(facts('appealed'), 'uphold-appeal')).toBe('excluded');
  });
});

it('every running state leads to its end by the way of the table', () => {
  let status: FollowUpStatus = 'open';
  for (const action of ['contact', 'verify', 'fix', 'reply', 'call-back'] as const) {
    expect(refuseFollowUp(facts(status), HANDLER, action)).toBeNull();
    status = followUpAfter(facts(status), action);
  }
  expect([status, isFollowUpOver(status)]).toEqual(['closed', true]);
});

it('nobody handles what was said of them', () => {
  expect([mayHandle(facts('open'), 'rated'), mayHandle(facts('open'), 'other')]).toEqual([false, true]);
  // Also not when they had been charged with it by mistake.
  expect(refuseFollowUp(facts('open', { handlerId: 'rated' }), RATED, 'contact')).toBe('own-rating');
});
