import { expect, it } from 'vitest';
import { ItemConfirm } from '../../contract/office.ts';
import { CATALOGUE } from '../../domain/items/catalogue.ts';
import { checkConfirm, confirmBody, draftOf } from './confirmBody.ts';

const item = CATALOGUE[0]!;
const FIELDS = ['kind', 'committedDays', 'legalDays', 'fee', 'clockStop'] as const;

it.each(FIELDS)('%s as it stands needs no more than a source', field => {
  const draft = { ...draftOf(item, field), source: 'x' };
  expect(checkConfirm(field, draft)).toEqual({});
  expect(ItemConfirm.safeParse(confirmBody(field, draft, 'PUBL')).success).toBe(true);
});

it.each([
  ['committedDays', { value: '' }, { value: 'required' }],
  ['committedDays', { value: '1.5' }, { value: 'range' }],
  ['legalDays', { value: '401' }, { value: 'range' }],
  ['legalDays', { value: '400' }, {}],
  ['fee', { en: ' ' }, { en: 'required' }],
  ['clockStop', { source: '' }, { source: 'required' }],
] as const)('%s %j', (field, change, problems) => {
  expect(checkConfirm(field, { value: '1', en: 'x', source: 's', ...change })).toEqual(problems);
});

it('sends days as a number', () => {
  expect(confirmBody('legalDays', { value: '20', en: '', source: ' s ' })).toEqual({
    field: 'legalDays',
    value: 20,
    source: 's',
  });
});
