import { TableFileError } from './TableFileError.ts';

/** Unpacked, a workbook may take so much; ten thousand rows of twenty columns take about 30 MB. */
export const UNPACKED_MAX = 64 * 1024 * 1024;
const PARTS_MAX = 500;
/** What a table is made of; pictures, macros and printer settings are never unpacked. */
const PART =
  /^(\[Content_Types\]\.xml|_rels\/.*|xl\/(workbook|styles|sharedStrings)\.xml|xl\/_rels\/.*|xl\/worksheets\/[^/]+\.xml)$/i;

/**
 * The parts of a workbook, unpacked with an eye on their size: what is counted is the bytes that come out, for what an
 * archive says of itself may be a lie. @throws TableFileError `bomb`, `broken`.
 */
export async function unpackWorkbook(
  bytes: Uint8Array,
  max = UNPACKED_MAX,
): Promise<Record<string, Uint8Array>> {
  const { Unzip, UnzipInflate } = await import('fflate');
  const parts: Record<string, Uint8Array> = {};
  let total = 0;
  let count = 0;
  const unzip = new Unzip(part => {
    count += 1;
    if (count > PARTS_MAX) throw new TableFileError('bomb');
    if (!PART.test(part.name)) return;
    const chunks: Uint8Array[] = [];
    let size = 0;
    part.ondata = (error, chunk, isLast) => {
      // What is thrown below comes back through here.
      if (error) throw error instanceof TableFileError ? error : new TableFileError('broken');
      total += chunk.length;
      size += chunk.length;
      if (total > max) throw new TableFileError('bomb');
      chunks.push(chunk);
      if (isLast) parts[part.name] = joined(chunks, size);
    };
    part.start();
  });
  unzip.register(UnzipInflate);
  try {
    // In small pieces: one that unpacks to a thousand times its size is noticed before the next.
    for (let at = 0; at < bytes.length; at += STEP) {
      unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
    }
  } catch (error) {
    throw error instanceof TableFileError ? error : new TableFileError('broken');
  }
  return parts;
}

const STEP = 16 * 1024;

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
