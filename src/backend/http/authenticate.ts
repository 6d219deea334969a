import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Actor } from '../deps.ts';
import { Problem } from './problem.ts';
import type { Sessions } from './sessions.ts';

export const SESSION_COOKIE = 'tw_session';

/** The token travels as `Authorization: Bearer` or in the HttpOnly cookie; a service worker's page has only the first. */
export function tokenOf(c: Context): string | undefined {
  const header = c.req.header('authorization');
  if (header?.toLowerCase().startsWith('bearer ')) return header.slice(7).trim() || undefined;
  return getCookie(c, SESSION_COOKIE);
}

/**
 * @throws Problem 401. `x-background: 1` marks what the screen asks by itself (a poll, the stream): it keeps nobody
 * signed in who has left the desk.
 */
export async function authenticate(c: Context, sessions: Sessions, background = false): Promise<Actor> {
  const token = tokenOf(c);
  if (!token) throw new Problem(401, 'sign-in');
  const isBackground = background || c.req.header('x-background') === '1';
  const actor = await sessions.find(token, !isBackground);
  if (!actor) throw new Problem(401, 'session-ended');
  return actor;
}
