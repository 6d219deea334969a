import { describe, expect, it } from 'vitest';
import { createVault } from '../backend/http/vault.ts';
import { nodeCipher } from './cipher.ts';

const key = new Uint8Array(32).fill(9);
const bytes = (length: number) => new Uint8Array(length).map((_, n) => n * 7 + 1);
const node = createVault(key, bytes, nodeCipher);
const page = createVault(key, bytes);

describe("Node's own cipher", () => {
  it.each(['', '690101199003075678', '13800138000', '护照 E12345678'])('seals %j as the page does', plain => {
    expect(node.seal(plain)).toBe(page.seal(plain));
    expect(node.open(page.seal(plain))).toBe(plain);
    expect(page.open(node.seal(plain))).toBe(plain);
  });

  it.each([
    ['a changed text', (sealed: string) => `${sealed.slice(0, -1)}${sealed.endsWith('0') ? '1' : '0'}`],
    ['another nonce', (sealed: string) => sealed.replace(':01', ':02')],
    ['one cut short', (sealed: string) => sealed.slice(0, 40)],
  ])('refuses %s, as the page does', (_, change) => {
    const changed = change(node.seal('690101199003075678'));
    expect(() => node.open(changed)).toThrow();
    expect(() => page.open(changed)).toThrow();
  });

  it("refuses another key's", () => {
    const other = createVault(new Uint8Array(32).fill(8), bytes, nodeCipher);
    expect(() => other.open(node.seal('13800138000'))).toThrow();
  });
});
