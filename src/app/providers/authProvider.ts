import type { AuthProvider } from 'ra-core';
import { isAllowed } from './accessRules.ts';
import { statusOf } from './errorBody.ts';
import type { HttpClient } from './httpClient.ts';
import type { SessionStore, StaffIdentity } from './session.ts';

export interface Credentials {
  username: string;
  password: string;
}

export interface WindowAuthProvider extends AuthProvider {
  login: (credentials: Credentials) => Promise<void>;
  getIdentity: () => Promise<StaffIdentity & { fullName: string }>;
  /** Reads the session again: after a changed password, or to tell the server that somebody is there. */
  renew: () => Promise<void>;
}

/** No message: the page that follows says it. */
const SIGNED_OUT = { redirectTo: '/login', message: false };

/**
 * Signing in and out over /api/session. 401 leads to the sign-in page, which leads back; 403 is a sentence on
 * the page and never signs out; a server that is not reached signs nobody out.
 */
export function createAuthProvider(
  baseUrl: string,
  httpClient: HttpClient,
  session: SessionStore,
): WindowAuthProvider {
  let known: Promise<StaffIdentity> | undefined;
  const url = `${baseUrl}/session`;

  const forget = () => {
    known = undefined;
    session.forget();
  };

  const ask = (): Promise<StaffIdentity> => {
    known ??= httpClient(url).then(answer => answer.json.staff as StaffIdentity);
    known.catch(() => {
      known = undefined;
    });
    return known;
  };

  return {
    login: async credentials => {
      const { json } = await httpClient(url, { method: 'POST', body: JSON.stringify(credentials) });
      session.keep(json.token, json.staff.id);
      known = Promise.resolve(json.staff);
    },
    // Also called when the server ended the session: then there is nothing to delete, and drafts stay.
    logout: async (params?: { isChosen?: boolean }) => {
      if (params?.isChosen && session.token()) {
        session.forgetDrafts();
        await httpClient(url, { method: 'DELETE' }).catch(() => undefined);
      }
      forget();
    },
    checkAuth: async () => {
      if (!session.token()) throw SIGNED_OUT;
      try {
        await ask();
      } catch (error) {
        if (statusOf(error) !== 401) return;
        forget();
        throw SIGNED_OUT;
      }
    },
    // Only 401 signs out. A 403 must stay an error: react-admin would answer the call with empty data.
    checkError: async error => {
      if (statusOf(error) === 401) {
        forget();
        throw SIGNED_OUT;
      }
    },
    getIdentity: async () => {
      const staff = await ask();
      return { ...staff, fullName: staff.name };
    },
    getPermissions: async () => (session.token() ? (await ask()).roles : []),
    canAccess: async ({ resource, action }) =>
      session.token() ? isAllowed((await ask()).roles, resource, action) : false,
    renew: async () => {
      known = undefined;
      await ask();
    },
  };
}
