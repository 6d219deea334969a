import { describe, expect, it } from 'vitest';
import type { CaseStatus } from '../cases/statuses.ts';
import { findCatalogueItem } from '../items/catalogue.ts';
import type { Role } from '../staff/roles.ts';
import { refuseAssign, refuseClaim, refuseRelease } from './assignment.ts';
import { refuseWorker, worksFor } from './competence.ts';

const item = findCatalogueItem('DRJZ')!;
const facts = (stageNo: number, more: object = {}) => ({
  status: 'in-review' as CaseStatus,
  stageNo,
  acceptedBy: 'clerk',
  reviewedBy: ['r1'],
  assigneeId: null as string | null,
  ...more,
});
const worker = (id: string, roles: Role[], more: object = {}) => ({
  id,
  roles,
  department: '',
  items: [] as string[],
  ...more,
});

describe('competence', () => {
  it.each([
    ['the stage of their role', 1, worker('r2', ['reviewer']), null],
    ['another role', 1, worker('a', ['approver']), 'role'],
    ['the decision after a review', 3, worker('r1', ['reviewer', 'approver']), 'same-person'],
    ['the decision after acceptance', 3, worker('clerk', ['clerk', 'approver']), 'same-person'],
    ['an item not theirs', 1, worker('r2', ['reviewer'], { items: ['TLK'] }), 'item'],
    ['one of their items', 1, worker('r2', ['reviewer'], { items: ['DRJZ'] }), null],
    ['another office’s department', 2, worker('r2', ['reviewer'], { department: '区人社局' }), 'department'],
    ['their own department', 2, worker('r2', ['reviewer'], { department: '人才中心档案科' }), null],
  ] as const)('%s', (_, stageNo, person, refusal) => {
    expect(refuseWorker(facts(stageNo), item, person)).toBe(refusal);
  });

  it.each([
    ['区人社局人才开发科', '区人社经办', true],
    ['区人社局人才开发科', '人才中心', false],
    ['人才中心', '人才中心', true],
    ['信息中心', '人才中心', true],
    ['', '区人社经办', true],
    ['区人社局', '公安', true],
  ])('%s works for %s: %s', (department, who, works) => {
    expect(worksFor(department, who)).toBe(works);
  });
});

describe('claim, assign, release', () => {
  const reviewer = worker('r2', ['reviewer']);
  const manager = worker('m', ['manager']);
  it.each([
    ['a free case', {}, null],
    ['one that is theirs already', { assigneeId: 'r2' }, null],
    ['somebody else’s', { assigneeId: 'r3' }, 'taken'],
    ['a closed one', { status: 'issued' as CaseStatus }, 'closed'],
  ])('claims %s', (_, more, refusal) => expect(refuseClaim(facts(1, more), item, reviewer)).toBe(refusal));

  it.each([
    ['the manager', manager, reviewer, null],
    ['nobody else', reviewer, reviewer, 'manager'],
    ['to no other role', manager, worker('c', ['clerk']), 'role'],
  ])('assigns: %s', (_, actor, person, refusal) =>
    expect(refuseAssign(facts(1, { assigneeId: 'r3' }), item, actor, person)).toBe(refusal),
  );

  it.each([
    ['the holder', 'r2', reviewer, null],
    ['the manager', 'r3', manager, null],
    ['nobody else', 'r3', reviewer, 'not-holder'],
    ['what nobody holds', null, reviewer, 'nobody'],
  ])('releases: %s', (_, assigneeId, actor, refusal) =>
    expect(refuseRelease(facts(1, { assigneeId }), actor)).toBe(refusal),
  );
});
