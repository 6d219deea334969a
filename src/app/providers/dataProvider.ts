import simpleRestProvider from 'ra-data-simple-rest';
import type { HttpClient } from './httpClient.ts';

/** How one press is sent. */
export interface PressOptions {
  /** The version that the person saw, sent as If-Match. */
  version?: number;
  /** One key a press; a repeated one answers what the first answered. */
  idempotencyKey?: string;
  signal?: AbortSignal;
}

/** ra-data-simple-rest's provider, unchanged, with the office's own verbs beside it. */
export function createDataProvider(baseUrl: string, httpClient: HttpClient) {
  const send = async <T>(method: string, path: string, body: unknown, options: PressOptions = {}) => {
    const answer = await httpClient(`${baseUrl}/${path}`, {
      method,
      headers: pressHeaders(options),
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: options.signal,
    });
    return answer.json as T;
  };

  return {
    ...simpleRestProvider(baseUrl, httpClient),
    // A read that nobody waits for any more is cut off.
    supportAbortSignal: true,

    /** POST /:resource/:id/actions/:action. Answers the changed record, or undefined on 204. */
    act: <T = unknown>(
      resource: string,
      id: string | number,
      action: string,
      body: Record<string, unknown> = {},
      options: PressOptions = {},
    ): Promise<T> =>
      send<T>('POST', `${resource}/${encodeURIComponent(id)}/actions/${action}`, body, options),

    /** POST to a path below the base ('limits/preview'). */
    post: <T = unknown>(path: string, body: unknown, options: PressOptions = {}): Promise<T> =>
      send<T>('POST', path, body, options),

    /** PUT to a path below the base that is one record by itself ('settings'). */
    put: <T = unknown>(path: string, body: unknown, options: PressOptions = {}): Promise<T> =>
      send<T>('PUT', path, body, options),

    /** GET a path below the base ('kpi/processing-time?groupBy=month'). */
    get: <T = unknown>(path: string, options: PressOptions = {}): Promise<T> =>
      send<T>('GET', path, undefined, options),

    /** POST a file as it is to a path below the base. */
    upload: async <T = unknown>(path: string, file: Blob, options: PressOptions = {}): Promise<T> => {
      const headers = { ...pressHeaders(options), 'Content-Type': 'application/octet-stream' };
      return (await httpClient(`${baseUrl}/${path}`, { method: 'POST', headers, body: file })).json as T;
    },

    /** GET the bytes of a file below the base, with the session's token. */
    blob: async (path: string): Promise<Blob> =>
      (await httpClient(`${baseUrl}/${path}`, { isBinary: true })).blob ?? new Blob(),

    /** GET a file below the base, with the session's token: its text, and the name that the server gave it. */
    download: async (path: string): Promise<{ text: string; name: string | undefined }> => {
      const { body, headers } = await httpClient(`${baseUrl}/${path}`);
      const name = /filename="([^"]+)"/.exec(headers.get('Content-Disposition') ?? '')?.[1];
      return { text: body, name };
    },
  };
}

export type WindowDataProvider = ReturnType<typeof createDataProvider>;

function pressHeaders({ version, idempotencyKey }: PressOptions): Record<string, string> {
  return {
    ...(idempotencyKey ? { 'Idempotency-Key': idempotencyKey } : {}),
    ...(version === undefined ? {} : { 'If-Match': `"${version}"` }),
  };
}
