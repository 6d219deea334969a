import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  callerOf,
  DATABASES,
  MONDAY_10,
  openTestOffice,
  PASSWORD,
  type Reply,
  type TestOffice,
} from '../../../test/support/testOffice.ts';
import { events } from '../db/schema/events.ts';
import { sessions, staff } from '../db/schema/staff.ts';
import { hashToken } from '../http/sessions.ts';

const MINUTE = 60_000;

describe.each(DATABASES)('session on %s', kind => {
  let office: TestOffice;
  const signIn = (username: string, password: string, headers = {}): Promise<Reply> =>
    callerOf(office.app)('POST', '/api/session', { username, password }, headers);
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
  const call = (method: string, path: string, token: string, body?: unknown) =>
    callerOf(office.app)(method, path, body, bearer(token));

  beforeAll(async () => {
    office = await openTestOffice(kind);
  });
  afterAll(() => office.close());
  beforeEach(async () => {
    office.clock.now = MONDAY_10;
    await office.database.db.update(staff).set({ failedSignIns: 0, lockedUntil: null });
  });

  it('signs in with a token whose hash alone is stored', async () => {
    const { status, body } = await signIn('clerk', PASSWORD);
    expect(status).toBe(200);
    expect(body.staff).toEqual({
      id: office.staffIds.clerk,
      name: '王芳',
      username: 'clerk',
      roles: ['clerk'],
      mustChangePassword: false,
      devicePage: null,
    });
    expect(body.token).toMatch(/^[\w-]{43}$/);
    const rows = await office.database.db.select().from(sessions);
    expect(rows.map(row => row.tokenHash)).toContain(hashToken(body.token));
    expect(JSON.stringify(rows)).not.toContain(body.token);
    expect((await call('GET', '/api/session', body.token)).body.staff.username).toBe('clerk');
  });

  it.each([
    ['http', {}, false],
    ['https behind a proxy', { 'x-forwarded-proto': 'https' }, true],
  ])('sets a cookie that scripts cannot read over %s', async (_, headers, secure) => {
    const reply = await signIn('clerk', PASSWORD, headers);
    const cookie = reply.headers.get('set-cookie') ?? '';
    expect(cookie).toContain(`tw_session=${reply.body.token}; Path=/`);
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Strict');
    expect(cookie.includes('Secure')).toBe(secure);
    const withCookie = await callerOf(office.app)('GET', '/api/session', undefined, {
      cookie: `tw_session=${reply.body.token}`,
    });
    expect(withCookie.status).toBe(200);
  });

  it('signs out one session and leaves the others', async () => {
    const [one, two] = [await signIn('clerk', PASSWORD), await signIn('clerk', PASSWORD)];
    const out = await call('DELETE', '/api/session', one.body.token);
    expect(out.status).toBe(204);
    expect(out.headers.get('set-cookie')).toContain('Max-Age=0');
    expect((await call('GET', '/api/session', one.body.token)).status).toBe(401);
    expect((await call('GET', '/api/session', two.body.token)).status).toBe(200);
  });

  it('ends an idle session, but not a device’s', async () => {
    const [clerk, kiosk] = [await signIn('clerk', PASSWORD), await signIn('device-kiosk', PASSWORD)];
    office.clock.now += 31 * MINUTE;
    expect((await call('GET', '/api/session', clerk.body.token)).status).toBe(401);
    expect((await call('GET', '/api/session', kiosk.body.token)).status).toBe(200);
  });

  it.each(['reviewer', 'nobody-here'])('locks %s after five wrong passwords, for a while', async name => {
    for (let i = 0; i < 4; i++) expect((await signIn(name, 'wrong')).body.code).toBe('wrong-password');
    expect((await signIn(name, 'wrong')).body).toMatchObject({ code: 'wrong-and-locked' });
    office.clock.now += 5 * MINUTE;
    const locked = await signIn(name, PASSWORD);
    expect(locked.status).toBe(423);
    expect(locked.headers.get('retry-after')).toBe('600');
    expect(locked.body.message).toContain('10 分钟');
    office.clock.now += 10 * MINUTE;
    expect((await signIn(name, 'wrong')).body.code).toBe('wrong-password');
    expect((await signIn(name, PASSWORD)).status).toBe(name === 'reviewer' ? 200 : 401);
  });

  it('counts guesses in a row: a right password starts anew', async () => {
    for (let round = 0; round < 2; round++) {
      for (let i = 0; i < 4; i++) expect((await signIn('approver', 'wrong')).status).toBe(401);
      expect((await signIn('approver', PASSWORD)).status).toBe(200);
    }
  });

  it('counts guesses that are sent at once', async () => {
    const guesses = Array.from({ length: 9 }, (_, i) => signIn('liaison', i < 8 ? `wrong${i}` : PASSWORD));
    const statuses = (await Promise.all(guesses)).map(reply => reply.status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 423, 423, 423, 423]);
  });

  it('lets several sign in to one account at once', async () => {
    const all = await Promise.all(Array.from({ length: 6 }, () => signIn('clerk', PASSWORD)));
    expect(new Set(all.map(reply => reply.body.token)).size).toBe(6);
  });

  it('tells nothing of a disabled account', async () => {
    const ofTrainer = eq(staff.username, 'trainer');
    await office.database.db.update(staff).set({ active: false }).where(ofTrainer);
    const reply = await signIn('trainer', PASSWORD);
    expect([reply.status, reply.body.code]).toEqual([401, 'wrong-password']);
    await office.database.db.update(staff).set({ active: true }).where(ofTrainer);
  });

  it.each([
    ['no password', { username: 'clerk' }, 422],
    ['no object', [], 422],
    ['SQL', { username: "' or 1=1 --", password: 'x' }, 401],
  ])('refuses %s', async (_, body, status) => {
    expect((await callerOf(office.app)('POST', '/api/session', body)).status).toBe(status);
  });

  describe('the password', () => {
    const NEXT = 'Another-2026-pass';
    it.each([
      ['a wrong present one', 'nope', NEXT, 'current'],
      ['a short new one', PASSWORD, 'Ab1', 'next'],
      ['one with the username', PASSWORD, 'Manager-2026-x', 'next'],
      ['the same again', PASSWORD, PASSWORD, 'next'],
    ])('refuses %s', async (_, current, next, field) => {
      const reply = await office.as('manager')('POST', '/api/session/password', { current, next });
      expect(reply.status).toBe(422);
      expect(Object.keys(reply.body.errors)).toEqual([field]);
      expect(reply.body.errors[field]).not.toMatch(/^[a-z-]+$/);
    });

    it('changes, also when it must, and ends the other sessions', async () => {
      await office.database.db
        .update(staff)
        .set({ mustChangePassword: true })
        .where(eq(staff.username, 'supervisor'));
      const [mine, other] = [await signIn('supervisor', PASSWORD), await signIn('supervisor', PASSWORD)];
      expect(mine.body.staff.mustChangePassword).toBe(true);
      const change = await call('POST', '/api/session/password', mine.body.token, {
        current: PASSWORD,
        next: NEXT,
      });
      expect(change.status).toBe(204);
      expect((await call('GET', '/api/session', other.body.token)).status).toBe(401);
      expect((await call('GET', '/api/session', mine.body.token)).body.staff.mustChangePassword).toBe(false);
      expect((await signIn('supervisor', PASSWORD)).status).toBe(401);
      expect((await signIn('supervisor', NEXT)).status).toBe(200);
    });
  });

  it('leaves events without passwords', async () => {
    const rows = await office.database.db.select().from(events);
    const actions = new Set(rows.map(row => row.action));
    expect([...actions].sort()).toEqual(['change-password', 'lock', 'sign-in', 'sign-out']);
    expect(JSON.stringify(rows)).not.toContain(PASSWORD);
  });
});
