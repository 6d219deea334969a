import { once } from 'node:events';
import { createReadStream, createWriteStream, renameSync, rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { BackupError, type BackupLine } from '../backend/backup/format.ts';
import { readBackup } from '../backend/backup/read.ts';
import { writeBackup } from '../backend/backup/write.ts';
import type { Db } from '../backend/db/db.ts';

/** Writes beside the goal and renames at the end: a full disk leaves no file that looks like a backup. */
export async function backupToFile(
  db: Db,
  path: string,
  about: { version: string; key: string },
): Promise<Record<string, number>> {
  const partial = `${path}.part`;
  const zip = createGzip();
  const written = pipeline(zip, createWriteStream(partial, { mode: 0o600 }));
  written.catch(() => {});
  try {
    const counts = await writeBackup(db, { ...about, at: Date.now() }, async line => {
      if (!zip.write(`${JSON.stringify(line)}\n`)) await Promise.race([once(zip, 'drain'), written]);
    });
    zip.end();
    await written;
    renameSync(partial, path);
    return counts;
  } catch (error) {
    zip.destroy();
    rmSync(partial, { force: true });
    throw error;
  }
}

async function* linesOf(path: string): AsyncGenerator<BackupLine> {
  const unzip = createGunzip();
  const source = createReadStream(path);
  source.on('error', error => unzip.destroy(error));
  source.pipe(unzip);
  try {
    for await (const line of createInterface({ input: unzip, crlfDelay: Number.POSITIVE_INFINITY })) {
      yield JSON.parse(line) as BackupLine;
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new BackupError(`there is no file ${path}`);
    throw new BackupError(`${path} is damaged or no backup: ${(error as Error).message}`);
  }
}

export const restoreFromFile = (db: Db, path: string, key: string): Promise<Record<string, number>> =>
  readBackup(db, linesOf(path), key);
