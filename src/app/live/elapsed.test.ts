import { expect, it } from 'vitest';
import { elapsedText } from './elapsed.ts';

it.each([
  [-5, '0:00'],
  [0, '0:00'],
  [59.9, '0:59'],
  [60, '1:00'],
  [3599, '59:59'],
  [3600, '1:00:00'],
  [3845, '1:04:05'],
])('%d s is %s', (seconds, text) => {
  expect(elapsedText(0, seconds * 1000)).toBe(text);
});
