import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/backend/app.ts';
import { BACKUP_TABLES, LEFT_OUT } from '../../src/backend/backup/format.ts';
import type { Database } from '../../src/backend/db/db.ts';
import { rowsOf } from '../../src/backend/db/db.ts';
import { migrate } from '../../src/backend/db/migrate.ts';
import { createSampleOffice } from '../../src/sample/createSampleOffice.ts';
import { backupToFile, restoreFromFile } from '../../src/server/backupFile.ts';
import {
  callerOf,
  DATABASES,
  MONDAY_10,
  openTestDatabase,
  PASSWORD,
  testDeps,
} from '../support/testOffice.ts';

const directory = mkdtempSync(join(tmpdir(), 'tw-backup-'));
const KEY = 'test-key';

async function migrated(kind: 'pglite' | 'postgres'): Promise<Database> {
  const database = await openTestDatabase(kind);
  await migrate(database.db);
  return database;
}

it('writes no backup of a database in which there is no office', async () => {
  const empty = await migrated('pglite');
  const about = { version: 'test', key: KEY };
  await expect(backupToFile(empty.db, join(directory, 'empty.gz'), about)).rejects.toThrow('no office');
  await empty.close();
});

const PAIRS = DATABASES.flatMap(from => DATABASES.map(to => [from, to] as const));

describe.each(PAIRS)('backup of %s, restored into %s', (from, to) => {
  const path = join(directory, `${from}-${to}.ndjson.gz`);
  let source: Database;
  let target: Database;
  beforeAll(async () => {
    source = await migrated(from);
    target = await migrated(to);
    const deps = testDeps(source, { now: MONDAY_10 });
    await createSampleOffice(deps, source.db, { size: 120, password: PASSWORD });
    await backupToFile(source.db, path, { version: 'test', key: KEY });
  });
  afterAll(async () => {
    await source?.close();
    await target?.close();
  });

  it('leaves out no table', async () => {
    const tables = await rowsOf<{ t: string }>(
      source.db,
      sql`select table_name as t from information_schema.tables where table_schema = 'public'`,
    );
    expect(tables.map(row => row.t).sort()).toEqual([...BACKUP_TABLES, ...LEFT_OUT].sort());
  });

  it('refuses another key, a cut file and a file that is none, and leaves nothing behind', async () => {
    const cut = join(directory, 'cut.gz');
    writeFileSync(cut, readFileSync(path).subarray(0, 20_000));
    await expect(restoreFromFile(target.db, path, 'other-key')).rejects.toThrow(/another key/);
    await expect(restoreFromFile(target.db, cut, KEY)).rejects.toThrow(/damaged|cut short/);
    await expect(restoreFromFile(target.db, join(directory, 'none.gz'), KEY)).rejects.toThrow(/no file/);
    const [row] = await rowsOf<{ n: number }>(target.db, sql`select count(*)::int as n from staff`);
    expect(row?.n).toBe(0);
  });

  it('brings back every row as it was, and the office works', async () => {
    await restoreFromFile(target.db, path, KEY);
    for (const table of BACKUP_TABLES) {
      const digest = sql.raw(
        `select count(*)::int as n, md5(string_agg(to_jsonb(t)::text, '|' order by to_jsonb(t)::text)) as digest from "${table}" t`,
      );
      expect(await rowsOf(target.db, digest), table).toEqual(await rowsOf(source.db, digest));
    }
    const [place] = await rowsOf<{ next: number; last: number }>(
      target.db,
      sql`select nextval(pg_get_serial_sequence('outbox', 'place'))::int as next,
        (select coalesce(max(place), 0)::int from outbox) as last`,
    );
    expect(place?.next).toBe((place?.last ?? 0) + 1);
    const app = createApp(testDeps(target, { now: MONDAY_10 }));
    const { status, body } = await callerOf(app, 'manager')('GET', '/api/events/verify');
    expect(status).toBe(200);
    expect(body).toMatchObject({ ok: true });
    expect(body.checked).toBeGreaterThan(100);
    app.stop();
    await expect(restoreFromFile(target.db, path, KEY)).rejects.toThrow(/empty/);
  });
});
