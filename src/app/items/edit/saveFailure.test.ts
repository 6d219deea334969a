import { HttpError } from 'ra-core';
import { expect, it } from 'vitest';
import { failureOf, isTriedAgain } from './saveFailure.ts';

const record = { id: 'd', holderName: '何平' };

it.each<[string, number, object, object, boolean]>([
  ['a dead server', 0, {}, { kind: 'unsaved' }, true],
  ['a broken one', 502, {}, { kind: 'unsaved' }, true],
  ['too many at once', 429, {}, { kind: 'unsaved' }, true],
  ['a colleague', 409, { status: 'held', record }, { kind: 'held', record }, false],
  ['another page', 409, { status: 'open', record }, { kind: 'elsewhere', record }, false],
  ['no draft any more', 404, {}, { kind: 'gone' }, false],
  ['a refusal', 422, { errors: { zh: '太长' } }, { kind: 'refused', sentence: '太长' }, false],
])('%s', (_what, status, body, failure, again) => {
  const found = failureOf(new HttpError('x', status, body));
  expect(found).toEqual(failure);
  expect(isTriedAgain(found)).toBe(again);
});
