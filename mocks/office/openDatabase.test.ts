import { gunzipSync } from 'node:zlib';
import { sql } from 'drizzle-orm';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { rowsOf } from '../../src/backend/db/db.ts';
import { makeEmptyDatabase } from '../prepared/makeEmptyDatabase.ts';
import { findPrepared, openPageDatabase } from './openDatabase.ts';

const FILE = '/assets/empty-database.tgz';
let prepared: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  prepared = new Uint8Array(await makeEmptyDatabase());
});
afterEach(() => {
  vi.restoreAllMocks();
});

const answerWith = (answer: () => Response) =>
  vi.spyOn(globalThis, 'fetch').mockImplementationOnce(async () => answer());

describe('the prepared database', () => {
  it('opens with the schema in place', async () => {
    answerWith(() => new Response(prepared));
    const database = await openPageDatabase(FILE);
    const found = await rowsOf<{ n: number }>(database.db, sql`select count(*)::int as n from cases`);
    expect(found).toEqual([{ n: 0 }]);
    await database.close();
  });

  const page = new TextEncoder().encode('<!doctype html>'.padEnd(600));
  it.each([
    ['packed', () => new Response(prepared), 'application/gzip'],
    ['unpacked on the way', () => new Response(new Uint8Array(gunzipSync(prepared))), 'application/x-tar'],
    ['a page in its place', () => new Response(page), undefined],
    ['no such file', () => new Response('', { status: 404 }), undefined],
    [
      'no network',
      () => {
        throw new TypeError('failed');
      },
      undefined,
    ],
  ])('%s', async (_, answer, type) => {
    answerWith(answer);
    expect((await findPrepared(FILE))?.type).toBe(type);
  });
});
