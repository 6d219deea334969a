import { expect, it } from 'vitest';
import { elapsedDuration, elapsedText } from './when.ts';

it.each([
  [-5, '00:00', 'PT0M0S'],
  [372_999, '06:12', 'PT6M12S'],
  [3_600_000, '1:00:00', 'PT60M0S'],
  [3_966_000, '1:06:06', 'PT66M6S'],
])('%i ms have passed', (ms, text, duration) => {
  expect(elapsedText(ms)).toBe(text);
  expect(elapsedDuration(ms)).toBe(duration);
});
