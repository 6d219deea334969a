import { unzlibSync } from 'fflate';

const HEADER = 44;
const ENTRY = 20;

/**
 * A WOFF font unpacked into a plain one, once. The PDF writer would inflate a table of three megabytes again for every
 * character: seconds a page.
 */
export function unpackWoff(woff: Uint8Array): Uint8Array {
  const from = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
  if (from.getUint32(0) !== 0x774f4646) throw new Error('the font of the papers is no WOFF file');
  const count = from.getUint16(12);
  let size = 12 + 16 * count;
  const tables = Array.from({ length: count }, (_, index) => {
    const at = HEADER + ENTRY * index;
    const length = from.getUint32(at + 12);
    const packed = woff.subarray(from.getUint32(at + 4), from.getUint32(at + 4) + from.getUint32(at + 8));
    const data = packed.length < length ? unzlibSync(packed, { out: new Uint8Array(length) }) : packed;
    const table = { tag: from.getUint32(at), sum: from.getUint32(at + 16), data, at: size };
    size += (length + 3) & ~3;
    return table;
  });
  const font = new Uint8Array(size);
  const to = new DataView(font.buffer);
  const power = Math.floor(Math.log2(count));
  to.setUint32(0, from.getUint32(4));
  to.setUint16(4, count);
  to.setUint16(6, 16 * 2 ** power);
  to.setUint16(8, power);
  to.setUint16(10, count * 16 - 16 * 2 ** power);
  for (const [index, { tag, sum, data, at }] of tables.entries()) {
    const entry = 12 + 16 * index;
    to.setUint32(entry, tag);
    to.setUint32(entry + 4, sum);
    to.setUint32(entry + 8, at);
    to.setUint32(entry + 12, data.length);
    font.set(data, at);
  }
  return font;
}
