import { expect, it } from 'vitest';
import { caseBody, lacksOneOf, typedNeeds } from './actionBody.ts';

it.each([
  ['accept', { opinion: ' ok ' }, [], { opinion: 'ok' }],
  ['deliver', { deliveryCode: 'post' }, [], { deliveryCode: 'post' }],
  ['extend', { days: '5', reason: 'x' }, [], { days: 5, reason: 'x' }],
  ['request-correction', {}, ['ID'], { materials: [{ id: 'ID', status: 'missing' }] }],
  ['record-correction', {}, ['ID'], { materials: [{ id: 'ID', status: 'provided' }] }],
] as const)('%s', (action, values, ticked, body) => {
  expect(caseBody(action, values, ticked)).toEqual(body);
});

it('asks for a reason or materials, whichever comes', () => {
  const needs = { reason: 'one-of', materials: 'one-of' };
  expect(typedNeeds(needs)).toEqual({ reason: 'optional' });
  expect(lacksOneOf(needs, {}, [])).toBe(true);
  expect(lacksOneOf(needs, { reason: 'x' }, [])).toBe(false);
  expect(lacksOneOf(needs, {}, ['ID'])).toBe(false);
  expect(lacksOneOf({ reason: 'required' }, {}, [])).toBe(false);
});
