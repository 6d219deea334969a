import { expect, it } from 'vitest';
import { instantOf } from './officeTime.ts';

it.each([
  ['2026-03-02T17:00', '2026-03-02T09:00:00.000Z'],
  ['2026-03-02T07:30', '2026-03-01T23:30:00.000Z'],
  ['', undefined],
  ['2026-03-02', undefined],
])('%s on the office clock is %s', (typed, instant) => {
  expect(instantOf(typed)).toBe(instant);
});
