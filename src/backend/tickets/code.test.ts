import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { newTicketCode, readTicketCode } from './code.ts';

it('is ten characters that nobody misreads, every one of them in use', () => {
  const deps = { randomBytes: (length: number) => new Uint8Array(randomBytes(length)) };
  const codes = Array.from({ length: 2_000 }, () => newTicketCode(deps));
  expect(new Set(codes).size).toBe(2_000);
  expect(new Set(codes.join('')).size).toBe(32);
  expect(codes.filter(code => readTicketCode(code) !== code)).toEqual([]);
});

it.each([
  ['k7m2x-9qrt0', 'K7M2X9QRT0'],
  ['OIL0000000', '0110000000'],
  ['K7M2X9QRT', undefined],
  ['K7M2X9QRT00', undefined],
  ['K7M2X9QRTU', undefined],
  ['预约K7M2X9Q', undefined],
])('%s is read as %s', (typed, code) => {
  expect(readTicketCode(typed)).toBe(code);
});
