import type { Database } from '../../src/backend/db/db.ts';
import { migrate } from '../../src/backend/db/migrate.ts';
import { openPglite } from '../../src/backend/db/pglite.ts';

/**
 * PostgreSQL in this page's memory, schema in place. It starts from the file that the build has prepared (see
 * mocks/prepared); without one it is made here, which takes some seconds more. (Letting PGlite keep its own files in
 * IndexedDB would write a 16 MB log with every change: the keeper keeps rows.)
 */
export async function openPageDatabase(prepared: string | undefined): Promise<Database> {
  const file = prepared === undefined ? undefined : await findPrepared(prepared);
  const database = await openPglite('memory://', file ? { loadDataDir: file } : {});
  await migrate(database.db);
  return database;
}

/** The prepared file, if that is what the address answers with. */
export async function findPrepared(address: string): Promise<Blob | undefined> {
  try {
    const response = await fetch(address);
    return response.ok ? toTar(new Uint8Array(await response.arrayBuffer())) : undefined;
  } catch {
    return undefined;
  }
}

/** Some servers hand a .tgz over unpacked, some send a page in its place: the bytes themselves say what they are. */
function toTar(bytes: Uint8Array<ArrayBuffer>): Blob | undefined {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return new Blob([bytes], { type: 'application/gzip' });
  const mark = new TextDecoder('latin1').decode(bytes.subarray(257, 262));
  return mark === 'ustar' ? new Blob([bytes], { type: 'application/x-tar' }) : undefined;
}
