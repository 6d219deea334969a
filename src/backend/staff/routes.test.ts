import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  callerOf,
  DATABASES,
  openTestOffice,
  PASSWORD,
  type TestOffice,
} from '../../../test/support/testOffice.ts';
import { events } from '../db/schema/events.ts';
import { answers, staff } from '../db/schema/staff.ts';
import { CLIENT_HEADER } from '../http/clientAddress.ts';

describe.each(DATABASES)('staff on %s', kind => {
  let office: TestOffice;
  const admin = (method: string, path: string, body?: unknown, headers?: Record<string, string>) =>
    office.as('admin')(method, `/api/staff${path}`, body, headers);
  const signIn = (username: string, password: string) =>
    callerOf(office.app)('POST', '/api/session', { username, password });
  const account = (more: object = {}) => ({ username: 'new.clerk', name: '高远', roles: ['clerk'], ...more });

  beforeAll(async () => {
    office = await openTestOffice(kind);
  });
  afterAll(() => office.close());

  it('lists accounts without anything of their passwords', async () => {
    await signIn('clerk', PASSWORD);
    const { body } = await office.as('manager')(
      'GET',
      '/api/staff?filter={"roles":"clerk"}&sort=["username","ASC"]',
    );
    expect(body).toMatchObject([
      { username: 'clerk', openSessions: 1, active: true, locked: false },
      { username: 'clerk2', openSessions: 0 },
    ]);
    expect(JSON.stringify(body)).not.toContain('argon2');
    for (const q of ['王', 'wf', 'wangf', 'clerk']) {
      const found = await office.as('manager')(
        'GET',
        `/api/staff?filter=${encodeURIComponent(JSON.stringify({ q }))}`,
      );
      expect(found.body.map((each: { name: string }) => each.name)).toContain('王芳');
    }
    expect((await office.as('clerk')('GET', '/api/staff')).status).toBe(403);
    expect((await office.as('manager')('POST', '/api/staff', account())).status).toBe(403);
  });

  it('makes an account whose password is shown once, must change, and is stored nowhere', async () => {
    const key = { 'idempotency-key': 'create-1' };
    const made = await admin('POST', '', account({ items: ['JJ01'].slice(1) }), key);
    expect(made.status).toBe(201);
    const { password, ...record } = made.body;
    const again = await admin('POST', '', account({ items: ['JJ01'].slice(1) }), key);
    expect(again.body).toEqual(record);
    const signedIn = await signIn('new.clerk', password);
    expect(signedIn.body.staff.mustChangePassword).toBe(true);
    const bearer = { authorization: `Bearer ${signedIn.body.token}` };
    const early = await callerOf(office.app)('GET', '/api/enterprises', undefined, bearer);
    expect(early.body.code).toBe('must-change-password');
    const rows = [
      ...(await office.database.db.select().from(answers)),
      ...(await office.database.db.select().from(events)),
      ...(await office.database.db.select().from(staff)),
    ];
    expect(JSON.stringify(rows)).not.toContain(password);
  });

  it.each([
    ['a username in use', { username: 'clerk' }, 'username'],
    ['a username with capitals', { username: 'Clerk X' }, 'username'],
    ['no role', { roles: [] }, 'roles'],
    ['administrator and auditor in one', { roles: ['admin', 'auditor'] }, 'roles'],
    ['a role that does not exist', { roles: ['king'] }, 'roles.0'],
    ['a device without a page', { roles: ['device'] }, 'devicePage'],
    ['an item that does not exist', { items: ['XX99'] }, 'items'],
  ])('refuses %s', async (_, more, field) => {
    const reply = await admin('POST', '', account({ username: 'other', ...more }));
    expect(reply.status).toBe(422);
    expect(Object.keys(reply.body.errors)).toEqual([field]);
    expect(reply.body.errors[field]).not.toMatch(/^[a-z-]+$/);
  });

  it('changes roles at once for who is signed in', async () => {
    const id = office.staffIds.trainer;
    expect((await office.as('trainer')('GET', '/api/enterprises')).status).toBe(403);
    const record = (await admin('GET', `/${id}`)).body;
    const saved = await admin('PUT', `/${id}`, {
      ...record,
      roles: ['trainer', 'clerk'],
      department: '综合科',
    });
    expect(saved.body).toMatchObject({ roles: ['trainer', 'clerk'], department: '综合科', version: 2 });
    expect((await office.as('trainer')('GET', '/api/enterprises')).status).toBe(200);
    expect((await admin('PUT', `/${id}`, record)).body.code).toBe('stale');
    const renamed = await admin('PUT', `/${id}`, { ...saved.body, username: 'coach' });
    expect(Object.keys(renamed.body.errors)).toEqual(['username']);
    const both = await admin('PUT', `/${id}`, { ...saved.body, roles: ['auditor', 'manager'] });
    expect(Object.keys(both.body.errors)).toEqual(['roles']);
  });

  it('resets a password and unlocks', async () => {
    const id = office.staffIds.reviewer;
    const before = await signIn('reviewer', PASSWORD);
    for (let i = 0; i < 5; i++) await signIn('reviewer', 'wrong');
    expect((await admin('GET', '?filter={"locked":true}')).body).toMatchObject([{ username: 'reviewer' }]);
    expect((await admin('POST', `/${id}/actions/unlock`, {})).body.locked).toBe(false);
    expect((await signIn('reviewer', PASSWORD)).status).toBe(200);
    const { body } = await admin('POST', `/${id}/actions/reset-password`, {});
    expect((await signIn('reviewer', PASSWORD)).status).toBe(401);
    expect((await signIn('reviewer', body.password)).body.staff.mustChangePassword).toBe(true);
    const old = { authorization: `Bearer ${before.body.token}` };
    expect((await callerOf(office.app)('GET', '/api/session', undefined, old)).status).toBe(401);
  });

  it('disables, ends sessions, enables again', async () => {
    const id = office.staffIds.approver;
    const signedIn = await callerOf(office.app)(
      'POST',
      '/api/session',
      { username: 'approver', password: PASSWORD },
      { [CLIENT_HEADER]: '10.1.2.3' },
    );
    const { token } = signedIn.body;
    const bearer = { authorization: `Bearer ${token}` };
    const who = () => callerOf(office.app)('GET', '/api/session', undefined, bearer);
    const open = await admin('GET', `/${id}/sessions`);
    expect(open.body).toMatchObject([{ address: '10.1.2.3' }]);
    expect((await admin('POST', `/${id}/actions/disable`, {})).body).toMatchObject({ active: false });
    expect((await who()).status).toBe(401);
    expect((await signIn('approver', PASSWORD)).status).toBe(401);
    expect((await admin('GET', `/${id}/sessions`)).body).toEqual([]);
    expect((await admin('POST', `/${id}/actions/enable`, {})).body.active).toBe(true);
    await signIn('approver', PASSWORD);
    expect((await admin('POST', `/${id}/actions/end-sessions`, {})).body.openSessions).toBe(0);
    expect((await admin('POST', `/${id}/actions/promote`, {})).status).toBe(404);
  });

  it('keeps one administrator', async () => {
    const id = office.staffIds.admin;
    const record = (await admin('GET', `/${id}`)).body;
    expect((await admin('POST', `/${id}/actions/disable`, {})).body.code).toBe('last-admin');
    expect((await admin('PUT', `/${id}`, { ...record, roles: ['clerk'] })).body.code).toBe('last-admin');
    expect((await admin('PUT', `/${id}`, { ...record, active: false })).body.code).toBe('last-admin');
    const { body } = await admin('POST', '', account({ username: 'admin2', roles: ['admin'] }));
    expect((await admin('POST', `/${body.id}/actions/disable`, {})).status).toBe(200);
    await office.database.db.update(staff).set({ active: true }).where(eq(staff.id, body.id));
    expect((await admin('PUT', `/${body.id}`, { ...body, version: 2, roles: ['clerk'] })).status).toBe(200);
  });

  it('gives names for pick lists', async () => {
    const { body } = await office.as('clerk')('GET', '/api/staff/names?role=liaison');
    expect(body).toEqual([{ id: office.staffIds.liaison, name: '赵磊', roles: ['liaison'] }]);
    const all = (await office.as('clerk')('GET', '/api/staff/names')).body;
    expect(all.some((each: { roles: string[] }) => each.roles.includes('device'))).toBe(false);
    expect((await office.as('clerk')('GET', '/api/staff/names?role=king')).status).toBe(400);
    expect((await office.as('auditor')('GET', '/api/staff/names')).status).toBe(403);
  });
});
