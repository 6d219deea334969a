import { expect, it } from 'vitest';
import { viewFilters } from './caseViews.ts';

it.each([
  [['clerk'], true],
  [['reviewer'], true],
  [['approver', 'manager'], true],
  [['manager'], false],
  [['supervisor'], false],
  [['liaison'], false],
] as const)('%j has work of their own: %s', (roles, has) => {
  expect(viewFilters(roles, '2026-11-26').mine !== undefined).toBe(has);
});

it('asks for today by the office’s day', () => {
  expect(viewFilters(['clerk'], '2026-11-26').today).toEqual({ open: true, committedDueOn: '2026-11-26' });
});
