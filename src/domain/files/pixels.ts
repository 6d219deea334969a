const u16 = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
const u32 = (bytes: Uint8Array, at: number): number => u16(bytes, at) * 65_536 + u16(bytes, at + 2);

/** Frames that carry a size: SOF0 to SOF15 but DHT, JPG and DAC, which share their range (ITU-T T.81, table B.1). */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

function jpegPixels(head: Uint8Array): number | null {
  let at = 2;
  while (at + 9 < head.length) {
    if (head[at] !== 0xff) return null;
    const marker = head[at + 1] ?? 0;
    if (isFrame(marker)) return u16(head, at + 5) * u16(head, at + 7);
    at += 2 + u16(head, at + 2);
  }
  return null;
}

/**
 * Pixels that a picture claims in its first bytes: width times height of a PNG's IHDR or a JPEG's frame. Null where the
 * claim does not lie within `head`.
 */
export function pixelsOf(head: Uint8Array, type: string): number | null {
  if (type === 'image/png') return head.length < 24 ? null : u32(head, 16) * u32(head, 20);
  return type === 'image/jpeg' ? jpegPixels(head) : null;
}
