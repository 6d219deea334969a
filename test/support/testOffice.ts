import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { v7 } from 'uuid';
import { createApp, type WindowApp } from '../../src/backend/app.ts';
import type { Database } from '../../src/backend/db/db.ts';
import { migrate } from '../../src/backend/db/migrate.ts';
import { openPglite } from '../../src/backend/db/pglite.ts';
import { openPostgres } from '../../src/backend/db/postgres.ts';
import { windows } from '../../src/backend/db/schema/hall.ts';
import type { Deps } from '../../src/backend/deps.ts';
import { createMemoryStore } from '../../src/backend/files/memoryStore.ts';
import { createVault } from '../../src/backend/http/vault.ts';
import { createOffice } from '../../src/backend/office/createOffice.ts';
import { insertAccounts } from '../../src/backend/staff/accounts.ts';
import { hashPassword } from '../../src/backend/staff/passwords.ts';
import type { Role } from '../../src/domain/staff/roles.ts';
import { readPaperFont } from '../../src/server/deps.ts';

export const PASSWORD = 'Window-2026-test';
/** Monday, 2 March 2026, 10:00 in the office. */
export const MONDAY_10 = Date.UTC(2026, 2, 2, 2, 0, 0);

export const ACCOUNTS: readonly { username: string; name: string; roles: Role[]; devicePage?: string }[] = [
  { username: 'clerk', name: '王芳', roles: ['clerk'] },
  { username: 'clerk2', name: '李明', roles: ['clerk'] },
  { username: 'reviewer', name: '张伟', roles: ['reviewer'] },
  { username: 'approver', name: '刘洋', roles: ['approver'] },
  { username: 'liaison', name: '赵磊', roles: ['liaison'] },
  { username: 'manager', name: '陈静', roles: ['manager'] },
  { username: 'supervisor', name: '周强', roles: ['supervisor'] },
  { username: 'trainer', name: '吴敏', roles: ['trainer'] },
  { username: 'auditor', name: '郑军', roles: ['auditor'] },
  { username: 'admin', name: '孙丽', roles: ['admin'] },
  { username: 'platform', name: '网上办平台', roles: ['platform'] },
  { username: 'device-kiosk', name: '取号机', roles: ['device'], devicePage: 'kiosk' },
  { username: 'device-screen', name: '大厅屏', roles: ['device'], devicePage: 'screen' },
  { username: 'device-pad', name: '评价器', roles: ['device'], devicePage: 'rating' },
];

export interface TestOffice {
  app: WindowApp;
  deps: Deps;
  database: Database;
  officeId: string;
  staffIds: Record<string, string>;
  windowIds: string[];
  clock: { now: number };
  /** A caller that is signed in as one of ACCOUNTS. */
  as(username: string): Caller;
  close(): Promise<void>;
}

export interface Reply {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks at whatever came back.
  body: any;
  headers: Headers;
}
export type Caller = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Reply>;

export const DATABASES: readonly ('pglite' | 'postgres')[] = process.env.TEST_DATABASE_URL
  ? ['pglite', 'postgres']
  : ['pglite'];

/** A database of its own for one test file: PGlite in memory, or a fresh one on the PostgreSQL server. */
export async function openTestDatabase(kind: 'pglite' | 'postgres'): Promise<Database> {
  if (kind === 'pglite') {
    const template = process.env.TEST_PGLITE_TEMPLATE;
    return openPglite('memory://', template ? { loadDataDir: new Blob([readFileSync(template)]) } : {});
  }
  const base = process.env.TEST_DATABASE_URL;
  if (!base) throw new Error('TEST_DATABASE_URL is not set');
  const { default: postgres } = await import('postgres');
  const name = `tw_test_${randomBytes(6).toString('hex')}`;
  const root = postgres(base, { max: 1, onnotice: () => {} });
  await root.unsafe(`create database ${name}`);
  const url = new URL(base);
  url.pathname = `/${name}`;
  const database = await openPostgres(url.href);
  return {
    ...database,
    async close() {
      await database.close();
      await root.unsafe(`drop database ${name} with (force)`);
      await root.end();
    },
  };
}

export function testDeps(database: Database, clock: { now: number }): Deps {
  return {
    db: database.db,
    databaseKind: database.kind,
    now: () => clock.now,
    newId: () => v7(),
    randomBytes: length => new Uint8Array(randomBytes(length)),
    vault: createVault(new Uint8Array(32).fill(7), length => new Uint8Array(randomBytes(length))),
    files: createMemoryStore(),
    log: { info() {}, warn() {}, error: (fields, message) => console.error(message, fields) },
    version: 'test',
    paperFont: readPaperFont,
    training: false,
    after(ms, task) {
      const timer = setTimeout(task, ms);
      timer.unref?.();
      return () => clearTimeout(timer);
    },
  };
}

const tokens = new WeakMap<WindowApp, Map<string, Promise<string>>>();

async function signIn(app: WindowApp, username: string): Promise<string> {
  const response = await app.fetch(
    new Request('http://office.test/api/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password: PASSWORD }),
    }),
  );
  if (response.status !== 200) throw new Error(`sign-in of ${username}: ${response.status}`);
  return ((await response.json()) as { token: string }).token;
}

export function callerOf(app: WindowApp, username?: string): Caller {
  const known = tokens.get(app) ?? new Map<string, Promise<string>>();
  tokens.set(app, known);
  return async (method, path, body, headers = {}) => {
    const all: Record<string, string> = { ...headers };
    if (username) {
      if (!known.has(username)) known.set(username, signIn(app, username));
      all.authorization = `Bearer ${await known.get(username)}`;
    }
    const isText = typeof body === 'string';
    if (body !== undefined && !all['content-type']) all['content-type'] = 'application/json';
    const response = await app.fetch(
      new Request(`http://office.test${path}`, {
        method,
        headers: all,
        ...(body !== undefined && { body: isText ? body : JSON.stringify(body) }),
      }),
    );
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('application/json');
    return { status: response.status, body: isJson ? JSON.parse(text) : text, headers: response.headers };
  };
}

let passwordHash: Promise<string> | undefined;

/** An office with the catalogue, the published calendars, one account a role, three windows; a clock that tests move. */
export async function openTestOffice(
  kind: 'pglite' | 'postgres' = 'pglite',
  now = MONDAY_10,
): Promise<TestOffice> {
  const database = await openTestDatabase(kind);
  const clock = { now };
  const deps = testDeps(database, clock);
  await migrate(database.db);
  const officeId = await createOffice(deps, database.db, {
    zh: '测试窗口',
    en: 'Test office',
    sample: false,
  });
  passwordHash ??= hashPassword(PASSWORD, deps.randomBytes);
  const hash = await passwordHash;
  const ids = await insertAccounts(
    deps,
    database.db,
    officeId,
    ACCOUNTS.map(a => ({ ...a, passwordHash: hash, mustChangePassword: false })),
  );
  const staffIds = Object.fromEntries(ACCOUNTS.map((a, i) => [a.username, ids[i] as string]));
  const at = new Date(now);
  const windowRows = [staffIds.clerk, staffIds.clerk2, null].map((clerkId, index) => ({
    id: deps.newId(),
    officeId,
    no: index + 1,
    name: `${index + 1}号窗口`,
    status: 'closed',
    statusSince: at,
    clerkId: clerkId ?? null,
    items: [],
    updatedAt: at,
  }));
  await database.db.insert(windows).values(windowRows);
  const app = createApp(deps);
  return {
    app,
    deps,
    database,
    officeId,
    staffIds,
    windowIds: windowRows.map(row => row.id),
    clock,
    as: username => callerOf(app, username),
    async close() {
      app.stop();
      await database.close();
    },
  };
}
