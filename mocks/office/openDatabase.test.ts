import { gunzipSync } from 'node:zlib';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { rowsOf } from '../../src/backend/db/db.ts';
import { makeEmptyDatabase } from '../prepared/makeEmptyDatabase.ts';
import { openPageDatabase } from './openDatabase.ts';

let prepared: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  prepared = new Uint8Array(await makeEmptyDatabase());
});

const page = new TextEncoder().encode('<!doctype html>'.padEnd(600));

describe('the database of a page', () => {
  it.each([
    ['the prepared file', () => new Response(prepared)],
    ['the prepared file, unpacked on the way', () => new Response(new Uint8Array(gunzipSync(prepared)))],
    ['nothing, when a page came in its place', () => new Response(page)],
    ['nothing, when there is no such file', () => new Response('', { status: 404 })],
    ['nothing, without a network', () => Promise.reject(new TypeError('failed'))],
  ])('opens from %s', async (_, answer) => {
    const network = vi.spyOn(globalThis, 'fetch').mockImplementationOnce(async () => answer());
    const database = await openPageDatabase('/assets/empty-database.tgz');
    const [found] = await rowsOf<{ n: number }>(database.db, sql`select count(*)::int as n from cases`);
    expect(found).toEqual({ n: 0 });
    await database.close();
    network.mockRestore();
  });
});
