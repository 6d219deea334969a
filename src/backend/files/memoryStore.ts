import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { FileStore } from './store.ts';

/** All of a stream, in one piece. */
export async function readAll(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  return new Uint8Array(await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer());
}

/** Keeps files while the process lives: for tests, and for a page whose browser keeps nothing. */
export function createMemoryStore(): FileStore {
  const kept = new Map<string, Uint8Array>();
  return {
    async put(id, stream) {
      const bytes = await readAll(stream);
      kept.set(id, bytes);
      return { sha256: bytesToHex(sha256(bytes)) };
    },
    async open(id) {
      const bytes = kept.get(id);
      return bytes && (new Blob([bytes as Uint8Array<ArrayBuffer>]).stream() as ReadableStream<Uint8Array>);
    },
    async remove(id) {
      kept.delete(id);
    },
  };
}
