import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isInstalled } from './installed.mjs';

type Packages = Record<string, { version?: string; integrity?: string; optional?: boolean }>;

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'installed-'));
  mkdirSync(join(root, 'node_modules'));
});
afterEach(() => rmSync(root, { recursive: true }));

const write = (name: string, packages: Packages) =>
  writeFileSync(join(root, name), JSON.stringify({ lockfileVersion: 3, packages }));
const lock = (packages: Packages) => write('package-lock.json', packages);
const present = (packages: Packages) => write('node_modules/.package-lock.json', packages);

const A = { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' } };
const B = { 'node_modules/b': { version: '2.0.0', integrity: 'sha512-b' } };
const OTHER_SYSTEM = { 'node_modules/c': { version: '3.0.0', integrity: 'sha512-c', optional: true } };

it.each<[string, Packages, Packages, boolean]>([
  ['all of it', { ...A, ...B }, { ...A, ...B }, true],
  ['what is optional may be missing', { ...A, ...OTHER_SYSTEM }, A, true],
  ['something is missing', { ...A, ...B }, A, false],
  [
    'something is another version',
    A,
    { 'node_modules/a': { version: '1.0.1', integrity: 'sha512-a' } },
    false,
  ],
  ['something has other bytes', A, { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-x' } }, false],
  ['something is there that went out', A, { ...A, ...B }, false],
])('%s', (_, wanted, found, expected) => {
  lock({ '': {}, ...wanted });
  present(found);
  expect(isInstalled(root)).toBe(expected);
});

it('an installation that was cut short is none', () => {
  lock(A);
  expect(isInstalled(root)).toBe(false);
});
