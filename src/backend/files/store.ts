/** Where the bytes of files are kept, apart from the database. A composition root gives it. */
export interface FileStore {
  /**
   * Keeps what the stream brings under this id (a UUID; never a name from outside). All of it or nothing: when the
   * stream fails, nothing stays. Answers the SHA-256 as hex. @throws StoreFullError; whatever the stream throws.
   */
  put(id: string, bytes: ReadableStream<Uint8Array>): Promise<{ sha256: string }>;
  /** What was kept, as a stream; undefined when it is not there. */
  open(id: string): Promise<ReadableStream<Uint8Array> | undefined>;
  /** For what the database did not come to know. */
  remove(id: string): Promise<void>;
}

/** The disk, or the browser's share of it, is full. */
export class StoreFullError extends Error {
  override readonly name = 'StoreFullError';
}
