import { HttpError } from 'ra-core';
import type { Api } from './api.ts';
import { type ErrorBody, toFormErrors } from './errorBody.ts';
import type { SessionStore } from './session.ts';

export interface HttpAnswer {
  status: number;
  headers: Headers;
  body: string;
  // react-admin's own clients answer untyped JSON here; typed verbs are in dataProvider.ts.
  // biome-ignore lint/suspicious/noExplicitAny: the shape that ra-data-simple-rest asks for
  json: any;
  /** The bytes, where they were asked for. */
  blob?: Blob;
}

export interface HttpOptions extends RequestInit {
  /** The answer is a file, not text. */
  isBinary?: boolean;
}

export type HttpClient = (url: string, options?: HttpOptions) => Promise<HttpAnswer>;

interface Parts {
  api: Api;
  session: SessionStore;
  /** The language of the answer's sentences. */
  locale: () => string;
  /** Told after every call whether the server was reached. */
  onReach?: (reached: boolean) => void;
}

/**
 * fetch with the session's token, JSON both ways, and the contract's error body as ra-core's HttpError.
 * A server that is not reached throws an HttpError of status 0.
 */
export function createHttpClient({ api, session, locale, onReach }: Parts): HttpClient {
  return async (url, { isBinary, ...options } = {}) => {
    const headers = headersOf(options, session.token(), locale());
    if (isByItself(url, options)) headers.set('X-Background', '1');
    const response = await reach(() => api.fetch(url, { ...options, headers }), options.signal, onReach);
    if (isBinary && response.ok) {
      const blob = await response.blob();
      return { status: response.status, headers: response.headers, body: '', json: undefined, blob };
    }
    const body = await response.text();
    const json = parse(body);
    if (!response.ok) {
      const errorBody = toFormErrors((json ?? {}) as ErrorBody);
      throw new HttpError(errorBody.message ?? `HTTP ${response.status}`, response.status, {
        ...errorBody,
        retryAfter: response.headers.get('Retry-After') ?? undefined,
      });
    }
    return { status: response.status, headers: response.headers, body, json };
  };
}

/**
 * Pages read by themselves all day (polls, live events): that keeps nobody signed in who has left the desk. A press
 * does, and so does the renewal of the session while somebody types.
 */
const isByItself = (url: string, { method = 'GET' }: RequestInit): boolean =>
  method === 'GET' && !/\/session(\?|$)/.test(url);

function headersOf(options: RequestInit, token: string | undefined, locale: string): Headers {
  const headers = new Headers(options.headers);
  headers.set('Accept', 'application/json');
  headers.set('Accept-Language', locale === 'en' ? 'en' : 'zh-CN');
  if (options.body && !headers.has('Content-Type')) headers.set('Content-Type', 'application/json');
  if (token) headers.set('Authorization', `Bearer ${token}`);
  return headers;
}

async function reach(
  call: () => Promise<Response>,
  signal: AbortSignal | null | undefined,
  onReach: Parts['onReach'],
): Promise<Response> {
  try {
    const response = await call();
    onReach?.(true);
    return response;
  } catch (cause) {
    if (signal?.aborted) throw cause;
    onReach?.(false);
    throw new HttpError('shell.errors.unreachable', 0, { code: 'unreachable', cause: String(cause) });
  }
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
