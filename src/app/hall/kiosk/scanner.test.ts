import { describe, expect, it } from 'vitest';
import { createScanner } from './scanner.ts';

const ID = '69010119900307001X';

/** Types the keys with a pause between them; answers what the scanner made of it, in order. */
function type(keys: readonly string[], pause: number, scanner = createScanner(), from = 0) {
  const found: string[] = [];
  keys.forEach((key, index) => {
    const scanned = scanner({ key, at: from + index * pause });
    if (scanned !== undefined) found.push(scanned);
  });
  return found;
}

describe('what a reader scanned', () => {
  it.each([
    ['a burst with Enter', [...ID, 'Enter'], 5, [ID]],
    ['a slow reader', [...ID, 'Enter'], 45, [ID]],
    ['one that ends with Tab', [...ID, 'Tab'], 5, [ID]],
    ['capitals with Shift', ['6', '9', '0', '1', '0', 'Shift', 'X', 'Enter'], 5, ['69010X']],
    ['a person typing', [...ID, 'Enter'], 90, []],
    ['a burst without an end', [...ID], 5, []],
    ['too short', ['1', '2', '3', 'Enter'], 5, []],
    ['a burst broken by an arrow', [...'690101', 'ArrowLeft', ...'1990', 'Enter'], 5, []],
  ])('%s', (_, keys, pause, expected) => {
    expect(type(keys, pause)).toEqual(expected);
  });

  it('what somebody typed before is no part of it', () => {
    const scanner = createScanner();
    type([...'123'], 200, scanner);
    expect(type([...ID, 'Enter'], 5, scanner, 5_000)).toEqual([ID]);
    expect(type([...'77'], 5, scanner, 6_000)).toEqual([]);
  });

  it('two cards one after the other are two', () => {
    const scanner = createScanner();
    expect(type([...ID, 'Enter', ...ID, 'Enter'], 5, scanner)).toEqual([ID, ID]);
  });
});
