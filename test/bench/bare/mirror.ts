import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createApp } from '../../../src/backend/app.ts';
import { createMemoryStore } from '../../../src/backend/files/memoryStore.ts';
import { createVault } from '../../../src/backend/http/vault.ts';
import { nodeDeps } from '../../../src/server/deps.ts';
import { KEY_FILE } from '../../../src/server/keyFile.ts';
import { type Call, expectStatus, type Reply } from '../load/httpClient.ts';
import { PASSWORD } from '../options.ts';
import type { Bare, Statement } from './driver.ts';

/** What one request sent to the database, and the ids that it made. */
export interface Recording {
  reply: Reply;
  statements: Statement[];
  newIds: ReadonlySet<string>;
}

/** The app, mounted in this process over the bare side's database: it prepares rows there and tells its SQL. */
export interface Mirror {
  call: Call;
  /** Opens what the office has sealed. */
  open(sealed: string): string;
  /** Serves the request once to warm what it keeps, unless it changes something, then once recorded. */
  record(username: string, method: string, path: string, body?: unknown): Promise<Recording>;
}

const quiet = { info() {}, warn() {}, error() {} };
const KEEPS_SESSION = /\b(from|update) "sessions"/;

export function createMirror(bare: Bare, dataDir: string): Mirror {
  const key = new Uint8Array(Buffer.from(readFileSync(join(dataDir, KEY_FILE), 'utf8').trim(), 'hex'));
  const newIds = new Set<string>();
  const base = nodeDeps(
    { db: bare.db, kind: bare.kind, close: async () => {} },
    createVault(key, length => base.randomBytes(length)),
    createMemoryStore(),
    quiet,
    'bench',
  );
  const app = createApp({
    ...base,
    newId() {
      const id = base.newId();
      newIds.add(id);
      return id;
    },
  });
  // The server seals the log; a second sealer would only stand in its way.
  app.stop();
  const tokens = new Map<string, string>();

  async function send(token: string | undefined, method: string, path: string, body?: unknown) {
    const headers = {
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
    };
    const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
    const response = await app.fetch(new Request(`http://bench.test/api${path}`, init));
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : undefined };
  }
  const call: Call = async (username, method, path, body) => {
    let token = tokens.get(username);
    if (!token) {
      const reply = await send(undefined, 'POST', '/session', { username, password: PASSWORD });
      token = expectStatus(reply, 200).body.token as string;
      tokens.set(username, token);
    }
    return send(token, method, path, body);
  };
  return {
    call,
    open: sealed => base.vault.open(sealed),
    async record(username, method, path, body) {
      await call(username, 'GET', '/session');
      if (method === 'GET') expectStatus(await call(username, method, path), 200, 206);
      const statements: Statement[] = [];
      let wave = 0;
      let isOpen = false;
      newIds.clear();
      bare.onStatement((sql, params) => {
        if (KEEPS_SESSION.test(sql)) return;
        statements.push({ sql, params: [...params], wave });
        if (isOpen) return;
        isOpen = true;
        // An answer of the server needs a turn of the event loop: what is sent before that is sent together.
        setImmediate(() => {
          isOpen = false;
          wave += 1;
        });
      });
      const reply = expectStatus(await call(username, method, path, body), 200, 201, 206);
      bare.onStatement(undefined);
      return { reply, statements, newIds: new Set(newIds) };
    },
  };
}
