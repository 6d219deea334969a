import { fileTypeFromBuffer } from 'file-type';
import { pixelsOf } from '../../domain/files/pixels.ts';
import { type FileType, isFileType, MOST_BYTES, MOST_PIXELS } from '../../domain/files/rules.ts';
import { Problem } from '../http/problem.ts';

/** Enough to know the type, and where a picture says its size, behind whatever its camera wrote before it. */
const HEAD_BYTES = 256 * 1024;

const tooLarge = () => new Problem(413, 'too-large', { params: { limit: `${MOST_BYTES / 1024 / 1024} MB` } });

async function typeOf(head: Uint8Array): Promise<FileType> {
  const found = (await fileTypeFromBuffer(head))?.mime ?? '';
  if (!isFileType(found)) throw new Problem(415, 'file-type');
  const pixels = pixelsOf(head, found);
  // A picture that hides its size behind more than its first bytes is no scan of a paper.
  if (found !== 'application/pdf' && (pixels === null || pixels > MOST_PIXELS)) {
    throw new Problem(422, 'too-many-pixels');
  }
  return found;
}

function join(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.byteLength;
  }
  return all;
}

export interface Incoming {
  type: FileType;
  /** The whole file, to be read once. */
  bytes: ReadableStream<Uint8Array>;
  /** Bytes so far; all of them once the stream was read. */
  size(): number;
}

/**
 * Looks into the first bytes of what is sent: its type is what they are, not what it calls itself. The rest stays a
 * stream, bounded. @throws Problem 413 too large (also later, by the stream), 415 another type, 422 empty or a picture
 * that would not fit into memory.
 */
export async function receive(request: Request): Promise<Incoming> {
  if (Number(request.headers.get('content-length') ?? 0) > MOST_BYTES) throw tooLarge();
  const reader = request.body?.getReader();
  if (!reader) throw new Problem(422, 'empty-file');
  const chunks: Uint8Array[] = [];
  let size = 0;
  let isOver = false;
  while (size < HEAD_BYTES && !isOver) {
    const { done, value } = await reader.read();
    if (done) isOver = true;
    else {
      chunks.push(value);
      size += value.byteLength;
    }
  }
  try {
    if (size === 0) throw new Problem(422, 'empty-file');
    const head = join(chunks, size);
    const type = await typeOf(head);
    return { type, bytes: streamOf(head, isOver, reader, added => (size += added)), size: () => size };
  } catch (error) {
    await reader.cancel().catch(() => undefined);
    throw error;
  }
}

function streamOf(
  head: Uint8Array,
  isOver: boolean,
  reader: ReadableStreamDefaultReader<Uint8Array>,
  count: (added: number) => number,
): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(head);
      if (isOver) controller.close();
    },
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) return controller.close();
      if (count(value.byteLength) > MOST_BYTES) {
        await reader.cancel().catch(() => undefined);
        return controller.error(tooLarge());
      }
      controller.enqueue(value);
    },
    cancel: reason => reader.cancel(reason),
  });
}
