import { expect, it } from 'vitest';
import { creditCodeCheckDigit, organisationCheckDigit } from '../../../domain/identity/creditCode.ts';
import { enterpriseFilter } from './enterpriseFilter.ts';

const organisation = 'MA05ABCD';
const first17 = `91120116${organisation}${organisationCheckDigit(organisation)}`;
const code = first17 + creditCodeCheckDigit(first17);

it.each([
  [code, { creditCode: code }],
  [` ${code.toLowerCase()} `, { creditCode: code }],
  [code.slice(0, 17), { q: code.slice(0, 17) }],
  ['bdt', { q: 'bdt' }],
  ['半导体', { q: '半导体' }],
])('%s', (typed, filter) => {
  expect(enterpriseFilter(typed)).toEqual(filter);
});
