import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readAll } from '../backend/files/memoryStore.ts';
import { createDirectoryStore } from './fileStore.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'files-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

const streamOf = (...chunks: Uint8Array[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
const everything = () =>
  readdirSync(directory, { recursive: true, withFileTypes: true }).filter(e => e.isFile());

it('gives back what it was given, with its hash', async () => {
  const store = createDirectoryStore(directory);
  const [a, b] = [new Uint8Array(randomBytes(70_000)), new Uint8Array(randomBytes(3))];
  const id = v7();
  const { sha256 } = await store.put(id, streamOf(a, b));
  expect(sha256).toBe(createHash('sha256').update(a).update(b).digest('hex'));
  const found = await readAll((await store.open(id)) as ReadableStream<Uint8Array>);
  expect(Buffer.from(found).equals(Buffer.concat([a, b]))).toBe(true);
  await store.remove(id);
  expect([await store.open(id), everything()]).toEqual([undefined, []]);
});

it('keeps nothing of a stream that breaks', async () => {
  const store = createDirectoryStore(directory);
  let sent = 0;
  const breaking = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (++sent > 3) controller.error(new Error('the line was cut'));
      else controller.enqueue(new Uint8Array(1000));
    },
  });
  await expect(store.put(v7(), breaking)).rejects.toThrow('the line was cut');
  expect(everything()).toEqual([]);
});

it('begins without what a kill left half written', () => {
  createDirectoryStore(directory);
  const [old, fresh] = ['old', 'fresh'].map(name => join(directory, 'incoming', name)) as [string, string];
  for (const path of [old, fresh]) writeFileSync(path, 'x');
  utimesSync(old, new Date(0), new Date(0));
  createDirectoryStore(directory);
  // What another server of the office receives just now stays.
  expect(everything().map(({ name }) => name)).toEqual(['fresh']);
});

it('says when the disk is full', async () => {
  const store = createDirectoryStore(directory);
  const full = new ReadableStream<Uint8Array>({
    pull(controller) {
      controller.error(Object.assign(new Error('no space left on device'), { code: 'ENOSPC' }));
    },
  });
  await expect(store.put(v7(), full)).rejects.toMatchObject({ name: 'StoreFullError' });
});
