import type { Random } from './random.ts';

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

/** A UUID of version 7 whose timestamp is the moment of the row, so that rows sort as if made at that time. */
export function idAt(random: Random, instant: number): string {
  const time = hex(Math.floor(instant), 12);
  const a = random.bits();
  const b = random.bits();
  const c = random.bits();
  const variant = hex(0x8000 | (a & 0x3fff), 4);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(a >>> 20, 3)}-${variant}-${hex(b, 8)}${hex(c >>> 16, 4)}`;
}
