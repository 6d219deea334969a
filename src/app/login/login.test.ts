import { HttpError } from 'ra-core';
import { describe, expect, it } from 'vitest';
import { can } from '../../domain/staff/permissions.ts';
import { isMachine, ROLES } from '../../domain/staff/roles.ts';
import { findNeed, homeOf } from '../layout/menuEntries.ts';
import { loginProblem } from './loginProblem.ts';
import { passwordProblems } from './passwordForm.ts';

describe('why signing in failed', () => {
  it.each([
    [401, {}, 'shell.login.wrong', {}],
    [422, {}, 'shell.login.wrong', {}],
    [423, { retryAfter: '61' }, 'shell.login.locked', { minutes: 2 }],
    [423, {}, 'shell.login.locked', { minutes: 15 }],
    [429, { retryAfter: '10' }, 'shell.login.locked', { minutes: 1 }],
    [403, {}, 'shell.login.disabled', {}],
    [0, {}, 'shell.login.unreachable', {}],
    [500, {}, 'shell.login.failed', { message: 'm' }],
  ])('%i %j → %s %j', (status, body, key, values) => {
    expect(loginProblem(new HttpError('m', status, body))).toEqual([key, values]);
  });
});

describe('a new password', () => {
  const good = { current: 'old', next: 'Abcdef1234', repeat: 'Abcdef1234' };
  it.each([
    [good, {}],
    [{ ...good, current: '' }, { current: 'required' }],
    [{ ...good, next: '', repeat: '' }, { next: 'required' }],
    [{ ...good, next: 'Abc1', repeat: 'Abc1' }, { next: 'too-short' }],
    [{ ...good, current: good.next }, { next: 'same' }],
    [{ ...good, repeat: 'Abcdef1235' }, { repeat: 'different' }],
    [{ ...good, next: 'Clerk12345', repeat: 'Clerk12345' }, { next: 'contains-username' }],
  ])('%j → %j', (values, problems) => {
    expect(passwordProblems(values, 'clerk')).toEqual(problems);
  });
});

describe('the page on which work begins', () => {
  // A device has pages of its own, outside of this frame; an auditor sees the log alone.
  it.each(ROLES.filter(role => !isMachine([role])))('of %s is one that the role may open', role => {
    const need = findNeed(homeOf([role]));
    expect(need && can([role], need)).toBe(true);
  });
});
