import type { Api } from './api.ts';

export interface Call {
  method: string;
  path: string;
  headers: Headers;
  body: unknown;
}

type Answer = Response | Error;

/** An Api for tests: keeps the calls, answers from a function. */
export function createTestApi(answer: (call: Call) => Answer): { api: Api; calls: Call[] } {
  const calls: Call[] = [];
  const api: Api = {
    baseUrl: '/api',
    storagePrefix: 'tw:',
    now: () => 0,
    fetch: async (input, init) => {
      const call: Call = {
        method: init?.method ?? 'GET',
        path: String(input),
        headers: new Headers(init?.headers),
        body: typeof init?.body === 'string' ? JSON.parse(init.body) : undefined,
      };
      calls.push(call);
      const result = answer(call);
      if (result instanceof Error) throw result;
      return result;
    },
  };
  return { api, calls };
}

export const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(body === undefined ? null : JSON.stringify(body), { status, headers });

/** Storage in memory, with the browser's interface. */
export function createMemoryStorage(): Storage {
  const values: Record<string, string> = {};
  const methods = {
    getItem: (key: string) => values[key] ?? null,
    setItem: (key: string, value: string) => {
      values[key] = value;
    },
    removeItem: (key: string) => {
      delete values[key];
    },
  };
  // Like the real one, its keys are its own properties.
  return new Proxy(values, {
    get: (target, key) => methods[key as keyof typeof methods] ?? target[key as string],
  }) as unknown as Storage;
}
