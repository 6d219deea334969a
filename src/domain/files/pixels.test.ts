import { expect, it } from 'vitest';
import { pixelsOf } from './pixels.ts';

/** By hand: signature, length and name of IHDR, then width and height. */
const png = (width: number, height: number) => {
  const bytes = new Uint8Array(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
};
/** SOI, an APP0 of 16 bytes, then the frame. */
const jpeg = (width: number, height: number) => {
  const app0 = [0xff, 0xe0, 0, 16, ...new Array<number>(14).fill(0)];
  const frame = [0xff, 0xc2, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255, 3];
  return new Uint8Array([0xff, 0xd8, ...app0, ...frame, ...new Array<number>(20).fill(0)]);
};

it.each<[string, Uint8Array, string, number | null]>([
  ['a PNG', png(640, 480), 'image/png', 307_200],
  ['a PNG that claims four thousand million', png(65_535, 65_535), 'image/png', 4_294_836_225],
  ['a cut PNG', png(1, 1).slice(0, 20), 'image/png', null],
  ['a JPEG', jpeg(1200, 800), 'image/jpeg', 960_000],
  [
    'a JPEG without a frame',
    new Uint8Array([0xff, 0xd8, 0xff, 0xd9, 0, 0, 0, 0, 0, 0, 0, 0]),
    'image/jpeg',
    null,
  ],
  ['a JPEG of noise', new Uint8Array(64), 'image/jpeg', null],
  ['a PDF', new Uint8Array(64), 'application/pdf', null],
])('%s', (_, bytes, type, expected) => {
  expect(pixelsOf(bytes, type)).toBe(expected);
});
