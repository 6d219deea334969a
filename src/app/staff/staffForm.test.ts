import { expect, it } from 'vitest';
import { bodyOf, checkStaff, EMPTY, type StaffDraft } from './staffForm.ts';

const draft: StaffDraft = { ...EMPTY, username: 'wang.fang', name: '王芳', roles: ['clerk'] };

it.each<[Partial<StaffDraft>, string[]]>([
  [{}, []],
  [{ username: 'Wang' }, ['username']],
  [{ username: 'w' }, ['username']],
  [{ name: ' ' }, ['name']],
  [{ roles: [] }, ['roles']],
  [{ roles: ['admin', 'manager'] }, ['roles']],
  [{ roles: ['clerk', 'reviewer'] }, []],
  [{ roles: ['device'] }, ['devicePage']],
  [{ roles: ['device'], devicePage: 'kiosk' }, []],
  [{ roles: ['device', 'clerk'], devicePage: 'kiosk' }, ['roles']],
])('%j', (change, fields) => {
  expect(Object.keys(checkStaff({ ...draft, ...change }))).toEqual(fields);
});

it('binds only devices to a page', () => {
  expect(bodyOf({ ...draft, devicePage: 'kiosk' }).devicePage).toBeNull();
  expect(bodyOf({ ...draft, roles: ['device'], devicePage: 'kiosk' }).devicePage).toBe('kiosk');
});
