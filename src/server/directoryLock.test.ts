import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockDirectory } from './directoryLock.ts';

describe('the lock of a data directory', () => {
  let directory: string;
  let path: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'tw-lock-'));
    path = join(directory, 'server.lock');
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  it('names who holds it, and is free again afterwards', () => {
    const unlock = lockDirectory(directory, 'here');
    expect(() => lockDirectory(directory, 'there')).toThrow(`process ${process.pid} (here`);
    unlock();
    lockDirectory(directory, 'there')();
  });

  it('leaves alone what another process is just writing, and takes over what was left half written', () => {
    writeFileSync(path, '');
    expect(() => lockDirectory(directory, 'here')).toThrow('another process is starting');
    const long = Date.now() / 1000 - 60;
    utimesSync(path, long, long);
    lockDirectory(directory, 'here')();
  });
});
