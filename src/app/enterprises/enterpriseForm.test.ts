import { expect, it } from 'vitest';
import { creditCodeCheckDigit, organisationCheckDigit } from '../../domain/identity/creditCode.ts';
import { bodyOf, checkEnterprise, creditCodeSoFar, EMPTY } from './enterpriseForm.ts';

const organisation = 'MA0ABCD1';
const first17 = `91120116${organisation}${organisationCheckDigit(organisation)}`;
const good = first17 + creditCodeCheckDigit(first17);

it.each([
  ['nothing typed', {}, ['creditCode', 'name']],
  ['an enterprise', { name: 'x', creditCode: good }, []],
  ['a wrong check digit', { name: 'x', creditCode: `${first17}?` }, ['creditCode']],
  ['a project without a code', { name: 'x', kind: 'project' as const }, ['projectCode']],
  ['a project', { name: 'x', kind: 'project' as const, projectCode: '2026-000001' }, []],
  ['a phone left masked', { name: 'x', creditCode: good, contactPhone: '138****8000' }, []],
  ['a wrong phone', { name: 'x', creditCode: good, contactPhone: '12' }, ['contactPhone']],
])('%s', (_name, change, fields) => {
  expect(Object.keys(checkEnterprise({ ...EMPTY, ...change })).sort()).toEqual(fields);
});

it('sends empty codes as null', () => {
  expect(bodyOf({ ...EMPTY, name: 'x' })).toMatchObject({
    creditCode: null,
    projectCode: null,
    contactPhone: null,
  });
});

it('says nothing while a code can still become right', () => {
  expect(creditCodeSoFar('')).toBeUndefined();
  expect(creditCodeSoFar('9112')).toBeUndefined();
  expect(creditCodeSoFar(good)).toBe('ok');
  expect(creditCodeSoFar(`${good.slice(0, 17)}${good.endsWith('1') ? '2' : '1'}`)).toHaveProperty('zh');
});
