import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from './environment.ts';

interface Holder {
  pid: number;
  /** When the process began, as the kernel counts it: a process number can be given out again. */
  began: string | null;
  since: string;
  address: string;
}

/** Linux tells when a process began; elsewhere the number alone has to do. */
function beginOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function isAlive(holder: Holder): boolean {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return holder.began === null || holder.began === beginOf(holder.pid);
}

function readHolder(text: string): Holder | undefined {
  try {
    return JSON.parse(text) as Holder;
  } catch {
    return undefined;
  }
}

/** A lock that was made a moment ago may not have been written yet; an old one that cannot be read belongs to nobody. */
const WRITING_MS = 5_000;
const isBeingWritten = (path: string): boolean => Date.now() - statSync(path).mtimeMs < WRITING_MS;

/** Moves a dead process's lock away. Whoever lost the race has moved a living one: it is put back. */
function removeStale(path: string, stale: string): void {
  const aside = `${path}.${process.pid}`;
  renameSync(path, aside);
  if (readFileSync(aside, 'utf8') !== stale) {
    renameSync(aside, path);
    throw new StartError('another process is starting on this data directory');
  }
  rmSync(aside);
}

/**
 * PGlite does not stop a second process from opening the same directory, so the server must.
 * @throws StartError naming the process that holds the directory.
 */
export function lockDirectory(dataDir: string, address: string): () => void {
  const path = join(dataDir, 'server.lock');
  const mine: Holder = {
    pid: process.pid,
    began: beginOf(process.pid),
    since: new Date().toISOString(),
    address,
  };
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      writeFileSync(path, JSON.stringify(mine), { flag: 'wx' });
      return () => rmSync(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    if (!existsSync(path)) continue;
    const text = readFileSync(path, 'utf8');
    const holder = readHolder(text);
    if (holder && isAlive(holder)) {
      throw new StartError(
        `the data directory ${dataDir} is in use by process ${holder.pid} (${holder.address}, since ${holder.since}); stop it first or set DATA_DIR`,
      );
    }
    if (!holder && isBeingWritten(path)) {
      throw new StartError('another process is starting on this data directory');
    }
    removeStale(path, text);
  }
  throw new StartError(`cannot lock the data directory ${dataDir}`);
}
