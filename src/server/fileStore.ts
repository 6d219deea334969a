import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { type FileStore, StoreFullError } from '../backend/files/store.ts';

const LEFT_AFTER_MS = 60 * 60 * 1000;
/** Read at once: a scan of 10 MB in 40 steps instead of 160. */
const READ_BYTES = 256 * 1024;

const isFull = (error: unknown): boolean =>
  ['ENOSPC', 'EDQUOT', 'EFBIG'].includes((error as NodeJS.ErrnoException).code ?? '');

/** Whatever a kill left half done. Another server of the office may be receiving just now: only what is old goes. */
function sweepOld(incoming: string): void {
  for (const name of readdirSync(incoming)) {
    const path = join(incoming, name);
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > LEFT_AFTER_MS) rmSync(path, { force: true });
  }
}

/**
 * Files in a directory, one a file under its id. What comes in is written beside it, brought to the disk, and only then
 * given its name: after a kill or on a full disk there is the whole of it or nothing.
 */
export function createDirectoryStore(directory: string): FileStore {
  const incoming = join(directory, 'incoming');
  mkdirSync(incoming, { recursive: true });
  sweepOld(incoming);
  // Version 7 ids of one time begin alike: their last letters spread over the folders.
  const pathOf = (id: string) => join(directory, id.slice(-2), id);

  return {
    async put(id, bytes) {
      const path = join(incoming, id);
      const hash = createHash('sha256');
      try {
        const handle = await open(path, 'wx');
        try {
          for await (const chunk of bytes as unknown as AsyncIterable<Uint8Array>) {
            hash.update(chunk);
            await handle.writeFile(chunk);
          }
          await handle.sync();
        } finally {
          await handle.close();
        }
        const place = pathOf(id);
        mkdirSync(dirname(place), { recursive: true });
        await rename(path, place);
      } catch (error) {
        await rm(path, { force: true });
        throw isFull(error) ? new StoreFullError() : error;
      }
      return { sha256: hash.digest('hex') };
    },

    async open(id) {
      const path = pathOf(id);
      if (!existsSync(path)) return undefined;
      return Readable.toWeb(
        createReadStream(path, { highWaterMark: READ_BYTES }),
      ) as ReadableStream<Uint8Array>;
    },

    remove: id => rm(pathOf(id), { force: true }),
  };
}
