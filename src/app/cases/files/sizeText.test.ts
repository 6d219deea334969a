import { expect, it } from 'vitest';
import { sizeText } from './sizeText.ts';

it.each([
  [0, '0 B'],
  [1023, '1023 B'],
  [46_080, '45 KB'],
  [3_355_443, '3.2 MB'],
  [20 * 1024 * 1024, '20.0 MB'],
])('%i bytes are %s', (bytes, expected) => {
  expect(sizeText(bytes)).toBe(expected);
});
