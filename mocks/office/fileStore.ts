import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { createMemoryStore, readAll } from '../../src/backend/files/memoryStore.ts';
import { type FileStore, StoreFullError } from '../../src/backend/files/store.ts';

const STORE = 'files';

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function openDatabase(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return done(request);
}

/** Files of an office in the page: in the browser's own database, or in memory where it has or allows none. */
export async function openPageStore(scope: string): Promise<FileStore> {
  const database = await openDatabase(`${scope}-files`).catch(() => undefined);
  if (!database) return createMemoryStore();
  const store = (mode: IDBTransactionMode) => database.transaction(STORE, mode).objectStore(STORE);
  return {
    async put(id, stream) {
      const bytes = await readAll(stream);
      await done(store('readwrite').put(bytes, id)).catch(error => {
        throw (error as DOMException).name === 'QuotaExceededError' ? new StoreFullError() : error;
      });
      return { sha256: bytesToHex(sha256(bytes)) };
    },
    async open(id) {
      const bytes = (await done(store('readonly').get(id))) as Uint8Array<ArrayBuffer> | undefined;
      return bytes && (new Blob([bytes]).stream() as ReadableStream<Uint8Array>);
    },
    async remove(id) {
      await done(store('readwrite').delete(id));
    },
  };
}
