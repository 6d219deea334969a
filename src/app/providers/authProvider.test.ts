import { describe, expect, it } from 'vitest';
import { isAllowed } from './accessRules.ts';
import { createAuthProvider } from './authProvider.ts';
import { createHttpClient } from './httpClient.ts';
import { createSessionStore } from './session.ts';
import { createStorage } from './storage.ts';
import { type Call, createMemoryStorage, createTestApi, json } from './testApi.ts';

const CLERK = { id: 's1', name: '王芳', username: 'clerk', roles: ['clerk'], mustChangePassword: false };
const signsIn = ({ method }: Call) =>
  json(200, method === 'POST' ? { token: 't', staff: CLERK } : { staff: CLERK });

function setUp(answer: (call: Call) => Response | Error = signsIn, memory = createMemoryStorage()) {
  const { api, calls } = createTestApi(answer);
  const drafts = createStorage('tw:draft:', () => memory);
  const session = createSessionStore(
    createStorage('tw:', () => memory),
    drafts,
  );
  const httpClient = createHttpClient({ api, session, locale: () => 'zh' });
  return { auth: createAuthProvider('/api', httpClient, session), session, drafts, calls, memory };
}

describe('signing in and out', () => {
  it('keeps the token and who it is', async () => {
    const { auth, session, calls } = setUp();
    await auth.login({ username: 'clerk', password: 'pw' });
    expect(session.token()).toBe('t');
    await expect(auth.getIdentity()).resolves.toMatchObject({ id: 's1', fullName: '王芳' });
    await expect(auth.getPermissions?.({})).resolves.toEqual(['clerk']);
    expect(calls).toHaveLength(1);
  });

  it('tells the server when somebody chose to leave, and drops the drafts', async () => {
    const { auth, session, drafts, calls } = setUp();
    await auth.login({ username: 'clerk', password: 'pw' });
    drafts.write('intake', { name: '张三' });
    await auth.logout({ isChosen: true });
    expect(calls.map(call => call.method)).toEqual(['POST', 'DELETE']);
    expect(session.token()).toBeUndefined();
    expect(drafts.read('intake')).toBeUndefined();
  });

  it('keeps the drafts of a session that ended by itself, for the same person only', async () => {
    const { auth, drafts, memory } = setUp();
    await auth.login({ username: 'clerk', password: 'pw' });
    drafts.write('intake', { name: '张三' });
    await auth.logout({});
    await auth.login({ username: 'clerk', password: 'pw' });
    expect(drafts.read('intake')).toEqual({ name: '张三' });
    const other = setUp(() => json(200, { token: 'u', staff: { ...CLERK, id: 's2' } }), memory);
    await other.auth.login({ username: 'clerk2', password: 'pw' });
    expect(drafts.read('intake')).toBeUndefined();
  });

  it('lets nobody in without a token, and asks the server nothing', async () => {
    const { auth, calls } = setUp();
    await expect(auth.checkAuth({})).rejects.toMatchObject({ redirectTo: '/login' });
    expect(calls).toEqual([]);
  });

  it.each([
    ['a session that ended', json(401, { message: 'x' }), 'out'],
    ['a server error', json(500, { message: 'x' }), 'in'],
    ['no network', new TypeError('fetch failed'), 'in'],
  ] as const)('%s: %s', async (_, answer, outcome) => {
    const { auth, session } = setUp(() => answer);
    session.keep('t', 's1');
    const check = auth.checkAuth({});
    if (outcome === 'in') await expect(check).resolves.toBeUndefined();
    else await expect(check).rejects.toMatchObject({ redirectTo: '/login' });
    expect(session.token()).toBe(outcome === 'in' ? 't' : undefined);
  });

  it.each([
    [401, true],
    [403, false],
    [409, false],
    [0, false],
  ])('an error %i signs out: %s', async (status, signsOut) => {
    const { auth } = setUp();
    const outcome = await auth.checkError({ status }).then(
      () => false,
      () => true,
    );
    expect(outcome).toBe(signsOut);
  });
});

describe('what react-admin asks for, by the table of domain/staff', () => {
  it.each([
    ['clerk', 'cases', 'list', true],
    ['clerk', 'cases', 'create', true],
    ['clerk', 'cases', 'edit', true],
    ['supervisor', 'cases', 'show', true],
    ['supervisor', 'cases', 'edit', false],
    ['admin', 'cases', 'list', false],
    ['admin', 'staff', 'edit', true],
    ['manager', 'staff', 'edit', false],
    ['liaison', 'grants', 'create', true],
    ['liaison', 'grants', 'edit', false],
    ['manager', 'grants', 'edit', true],
    ['manager', 'holidays', 'delete', true],
    ['auditor', 'events', 'list', true],
    ['auditor', 'items', 'list', false],
    ['manager', 'nothing', 'list', false],
  ] as const)('%s %s.%s → %s', (role, resource, action, expected) => {
    expect(isAllowed([role], resource, action)).toBe(expected);
  });
});
