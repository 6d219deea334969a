import type { Context } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import {
  PasswordChange,
  SessionAnswer,
  type SessionStaff,
  SignedIn,
  SignIn,
} from '../../contract/session.ts';
import type { Role } from '../../domain/staff/roles.ts';
import { recordEvent } from '../events/record.ts';
import { SESSION_COOKIE } from '../http/authenticate.ts';
import { CLIENT_HEADER } from '../http/clientAddress.ts';
import { mountCommand } from '../http/command.ts';
import { mount } from '../http/mount.ts';
import type { House } from '../http/rooms.ts';
import { changePassword } from './changePassword.ts';
import { createTurnstile } from './oneAtATime.ts';
import { createSignIn } from './signIn.ts';
import { endSession } from './store.ts';
import { registerPasswordTexts } from './texts.ts';

const staffOf = ({
  id,
  name,
  username,
  roles,
  mustChangePassword,
  devicePage,
}: Omit<SessionStaff, 'roles'> & { roles: readonly string[] }): SessionStaff => ({
  id,
  name,
  username,
  roles: [...roles] as Role[],
  mustChangePassword,
  devicePage,
});

/** Behind a proxy that ends TLS, the proxy says so. */
function isHttps(c: Context): boolean {
  const forwarded = c.req.header('x-forwarded-proto')?.split(',')[0]?.trim().toLowerCase();
  return forwarded === 'https' || new URL(c.req.url).protocol === 'https:';
}

const cookieOptions = (c: Context) =>
  ({ httpOnly: true, sameSite: 'Strict', path: '/', secure: isHttps(c) }) as const;

/** Signing in, who is signed in, signing out, and changing one's own password. */
export function mountSession(house: House): void {
  const { deps, pump } = house;
  const signIn = createSignIn(deps);
  const oneAtATime = createTurnstile();
  registerPasswordTexts();

  mount(
    house,
    {
      method: 'post',
      path: '/session',
      access: 'public',
      summary: 'Sign in; five wrong passwords lock the account for a while (423)',
      body: SignIn,
      bodyLimit: 10_000,
      answers: { 200: SignedIn },
    },
    async ({ c, body }) => {
      const name = body.username.toLowerCase();
      const origin = {
        userAgent: c.req.header('user-agent') ?? '',
        address: c.req.header(CLIENT_HEADER) ?? '',
      };
      const { token, person } = await oneAtATime(name, () => signIn(name, body.password, origin));
      pump.wake();
      setCookie(c, SESSION_COOKIE, token, cookieOptions(c));
      return c.json({ token, staff: staffOf(person) });
    },
  );
  mount(
    house,
    {
      method: 'get',
      path: '/session',
      access: 'signed-in',
      summary: 'Who is signed in',
      answers: { 200: SessionAnswer },
    },
    ({ c, actor }) => c.json({ staff: staffOf(actor) }),
  );
  mountCommand(
    house,
    { method: 'delete', path: '/session', access: 'signed-in', summary: 'Sign out', answers: { 204: null } },
    async ({ c, actor, tx }) => {
      await endSession(deps, tx, actor.sessionId);
      await recordEvent(deps, tx, {
        officeId: actor.officeId,
        actorId: actor.id,
        action: 'sign-out',
        subjectType: 'staff',
        subjectId: actor.id,
      });
      deleteCookie(c, SESSION_COOKIE, cookieOptions(c));
      return { status: 204, committed: () => house.sessions.forget() };
    },
  );
  // No command: the hash of its body, kept for an Idempotency-Key, would be a fast hash of the password.
  mount(
    house,
    {
      method: 'post',
      path: '/session/password',
      access: 'signed-in',
      summary: 'Change one’s own password; every other session of the person ends',
      body: PasswordChange,
      bodyLimit: 10_000,
      answers: { 204: null },
    },
    async ({ c, actor, body }) => {
      await oneAtATime(actor.username, () => changePassword(deps, actor, body));
      house.sessions.forget();
      pump.wake();
      return c.body(null, 204);
    },
  );
}
