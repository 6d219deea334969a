import { PASSWORD } from './testOffice.ts';

/** A whole picture of one point. */
export const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  letter => letter.charCodeAt(0),
);
export const PDF = new TextEncoder().encode('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

interface App {
  fetch(request: Request): Response | Promise<Response>;
}

const tokens = new WeakMap<App, Map<string, string>>();

async function tokenOf(app: App, username: string): Promise<string> {
  const known = tokens.get(app) ?? new Map<string, string>();
  tokens.set(app, known);
  const kept = known.get(username);
  if (kept) return kept;
  const reply = await app.fetch(
    new Request('http://office.test/api/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password: PASSWORD }),
    }),
  );
  const { token } = (await reply.json()) as { token: string };
  known.set(username, token);
  return token;
}

/** Calls as somebody with a body that is sent as it is; path after `/api`. Signs in once. */
export const rawCallerOf =
  (app: App, username: string) =>
  async (method: string, path: string, body?: BodyInit): Promise<Response> =>
    app.fetch(
      new Request(`http://office.test/api${path}`, {
        method,
        headers: {
          authorization: `Bearer ${await tokenOf(app, username)}`,
          'content-type': 'application/octet-stream',
        },
        ...(body !== undefined && { body, duplex: 'half' }),
      } as RequestInit),
    );
