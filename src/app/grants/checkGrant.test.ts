import { expect, it } from 'vitest';
import { checkGrant } from './checkGrant.ts';

const draft = {
  enterpriseId: 'e',
  ground: 'key-enterprise',
  basisDocument: 'x',
  validFrom: '2026-01-01',
  validTo: '2026-12-31',
  liaisonId: 'a',
  deputyId: 'b',
};

it.each([
  [{}, {}],
  [{ deputyId: '' }, {}],
  [{ basisDocument: '  ' }, { basisDocument: 'required' }],
  [{ validTo: '' }, { validTo: 'required' }],
  [{ validTo: '2025-12-31' }, { validTo: 'endsBefore' }],
  [{ validTo: '2026-01-01' }, {}],
  [{ deputyId: 'a' }, { deputyId: 'samePerson' }],
])('%j', (change, problems) => {
  expect(checkGrant({ ...draft, ...change })).toEqual(problems);
});
