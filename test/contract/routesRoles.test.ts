import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RouteDefinition } from '../../src/backend/http/rooms.ts';
import { can, PERMISSIONS, type Permission } from '../../src/domain/staff/permissions.ts';
import { ACCOUNTS, callerOf, openTestOffice, PASSWORD, type TestOffice } from '../support/testOffice.ts';

let office: TestOffice;
let tokens: Record<string, string>;

beforeAll(async () => {
  office = await openTestOffice();
  const anyone = callerOf(office.app);
  tokens = {};
  for (const { username } of ACCOUNTS) {
    const { body } = await anyone('POST', '/api/session', { username, password: PASSWORD });
    tokens[username] = body.token;
  }
});
afterAll(() => office?.close());

const SOME_ID = '01900000-0000-7000-8000-000000000000';
const pathOf = (route: RouteDefinition) =>
  `/api${route.path.replace('{action}', 'no-such-action').replace(/\{\w+\}/g, SOME_ID)}`;

/** Only the status matters; an open stream is closed again. */
async function statusOf(route: RouteDefinition, token?: string): Promise<number> {
  const response = await office.app.fetch(
    new Request(`http://office.test${pathOf(route)}`, {
      method: route.method.toUpperCase(),
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      ...(route.method === 'post' || route.method === 'put' ? { body: '{"not":' } : {}),
    }),
  );
  await response.body?.cancel();
  return response.status;
}

const PAD = ['get /ratings/pad', 'post /ratings/pad'];

/** What belongs to the page of another device. */
const OTHER_PAGES: Readonly<Record<string, readonly string[]>> = {
  'device-screen': ['post /tickets', 'get /hall/items', 'get /hall/bookings/{code}', ...PAD],
  'device-kiosk': ['get /hall/board', ...PAD],
  'device-pad': ['post /tickets', 'get /hall/items', 'get /hall/bookings/{code}', 'get /hall/board'],
};

const isGuarded = (access: string): access is Permission => access in PERMISSIONS;

describe('every route with every role', () => {
  it('there are routes, and every one names a permission that exists', () => {
    expect(office.app.routes.length).toBeGreaterThan(40);
    for (const { access } of office.app.routes) {
      expect(access === 'public' || access === 'signed-in' || isGuarded(access)).toBe(true);
    }
  });

  it('asks to sign in everywhere but on the public routes', async () => {
    for (const route of office.app.routes) {
      const status = await statusOf(route);
      if (route.access === 'public')
        expect([401, 403], `${route.method} ${route.path}`).not.toContain(status);
      else expect(status, `${route.method} ${route.path}`).toBe(401);
    }
  });

  it('refuses a role without access with 403 before its input is read, and only then', async () => {
    for (const { username, roles } of ACCOUNTS) {
      for (const route of office.app.routes) {
        // Signing out would end the walk.
        if (route.path === '/session' && route.method === 'delete') continue;
        if (!isGuarded(route.access)) continue;
        const status = await statusOf(route, tokens[username]);
        const name = `${username}: ${route.method} ${route.path} (${route.access})`;
        // A device may what its one page needs; the table knows roles, the guard the page.
        const isOtherPage = OTHER_PAGES[username]?.includes(`${route.method} ${route.path}`) === true;
        if (can(roles, route.access) && !isOtherPage) expect([401, 403], name).not.toContain(status);
        else expect(status, name).toBe(403);
      }
    }
  });
});
