import { expect, it } from 'vitest';
import { fieldSentences } from './fieldSentences.ts';

it('keeps the sentences and drops the rest', () => {
  expect(fieldSentences({ name: '必填', root: { serverError: 'x' } })).toEqual({ name: '必填' });
  expect(fieldSentences(undefined)).toEqual({});
});
