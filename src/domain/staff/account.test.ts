import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPassword, lockedUntil } from './password.ts';
import { isMachine, ROLES, type Role } from './roles.ts';
import { validateRoles } from './separation.ts';

describe('validateRoles', () => {
  it.each<[readonly Role[], readonly string[]]>([
    [[], ['no-role']],
    [['clerk'], []],
    [['clerk', 'approver'], []],
    [['device'], []],
    [['clerk', 'clerk'], ['duplicate-role']],
    [['admin', 'auditor'], ['admin-and-auditor']],
    [['auditor', 'admin'], ['admin-and-auditor']],
    [['manager', 'admin'], ['admin-and-manager']],
    [['manager', 'auditor'], ['auditor-and-manager']],
    [
      ['manager', 'auditor', 'admin'],
      ['admin-and-auditor', 'admin-and-manager', 'auditor-and-manager'],
    ],
    [['device', 'clerk'], ['device-not-alone']],
    [['platform'], []],
    [['platform', 'clerk'], ['platform-not-alone']],
  ])('%j → %j', (roles, problems) => {
    expect(validateRoles(roles)).toEqual(problems);
  });

  it('accepts a set exactly when at most one of the three officers and no accompanied machine is in it', () => {
    fc.assert(
      fc.property(fc.subarray([...ROLES], { minLength: 1 }), roles => {
        const officers = roles.filter(role => ['admin', 'auditor', 'manager'].includes(role)).length;
        const isFine = officers <= 1 && (!isMachine(roles) || roles.length === 1);
        expect(validateRoles(roles).length === 0).toBe(isFine);
      }),
    );
  });
});

describe('checkPassword', () => {
  it.each([
    ['Window-2026', []],
    ['Abcdefgh12', []],
    ['窗口Window2026', []],
    ['Ab1-xyzab', ['too-short']],
    ['abcdefgh12', ['too-few-classes']],
    ['Abcdefghijk', ['too-few-classes']],
    ['XCLERKx-2026', ['contains-username']],
    [`Aa1${'x'.repeat(125)}`, []],
    [`Aa1${'x'.repeat(126)}`, ['too-long']],
    ['', ['too-short', 'too-few-classes']],
    ['clerk', ['too-short', 'too-few-classes', 'contains-username']],
  ])('%j → %j', (value, problems) => {
    expect(checkPassword(value, { username: 'clerk' })).toEqual(problems);
  });

  it('an empty username forbids nothing', () => {
    expect(checkPassword('Window-2026', { username: '' })).toEqual([]);
  });
});

it.each([
  [4, null],
  [5, 1_000 + 15 * 60_000],
  [6, 1_000 + 15 * 60_000],
])('after %d failures the account is locked until %s', (failures, until) => {
  expect(lockedUntil(failures, 1_000)).toBe(until);
});
