import type { Api } from '../providers/api.ts';
import { createSessionStore, type SessionStore } from '../providers/session.ts';
import { createStorage, findLocalStorage, type KeptValues } from '../providers/storage.ts';

/** What a call came to: an answer, a refusal with its sentence, or nothing at all (status 0). */
export type HallAnswer<T> =
  | { ok: true; body: T }
  | { ok: false; status: number; body: Refusal; retryAfter: number | undefined };

export interface Refusal {
  message?: string;
  code?: string;
  errors?: Record<string, string>;
  number?: string;
}

export interface HallClient {
  api: Api;
  kept: KeptValues;
  session: SessionStore;
  get<T>(path: string, language: string): Promise<HallAnswer<T>>;
  post<T>(path: string, body: object, language: string, key?: string): Promise<HallAnswer<T>>;
}

/** A dead line is noticed before the visitor gives up. */
const PATIENCE_MS = 10_000;

/**
 * The API for one light page. It keeps its own token under its own prefix and sends no cookie, so that a member of
 * staff who is signed in to the same browser stays who they are, and a screen never becomes them.
 */
export function createHallClient(api: Api, page: string): HallClient {
  const kept = createStorage(`${api.storagePrefix}hall:${page}:`, findLocalStorage);
  const nothing = createStorage('', () => undefined);
  const session = createSessionStore(kept, nothing);
  const light: Api = { ...api, fetch: (input, init) => api.fetch(input, { ...init, credentials: 'omit' }) };

  async function call<T>(path: string, init: RequestInit, language: string): Promise<HallAnswer<T>> {
    const headers = new Headers(init.headers);
    headers.set('Accept', 'application/json');
    headers.set('Accept-Language', language === 'en' ? 'en' : 'zh-CN');
    const token = session.token();
    if (token) headers.set('Authorization', `Bearer ${token}`);
    if (init.body) headers.set('Content-Type', 'application/json');
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
    try {
      const url = `${api.baseUrl}${path}`;
      const response = await light.fetch(url, {
        ...init,
        headers,
        cache: 'no-store',
        signal: patience.signal,
      });
      const body: unknown = await response.json().catch(() => undefined);
      if (response.ok && body !== undefined) return { ok: true, body: body as T };
      const after = Number(response.headers.get('Retry-After'));
      return {
        ok: false,
        // An answer that cannot be read (a proxy's page) is none.
        status: response.ok ? 0 : response.status,
        body: (body ?? {}) as Refusal,
        retryAfter: after > 0 ? after : undefined,
      };
    } catch {
      return { ok: false, status: 0, body: {}, retryAfter: undefined };
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    api: light,
    kept,
    session,
    get: (path, language) => call(path, {}, language),
    post: (path, body, language, key) =>
      call(
        path,
        {
          method: 'POST',
          body: JSON.stringify(body),
          ...(key && { headers: { 'Idempotency-Key': key } }),
        },
        language,
      ),
  };
}

/** Nobody knows whether it was done: the same press may be sent again under its key. */
export const isUnknown = (status: number): boolean => status === 0 || status === 429 || status >= 500;
