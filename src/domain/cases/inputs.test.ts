import { describe, expect, it } from 'vitest';
import { findCatalogueItem } from '../items/catalogue.ts';
import { type ActionInput, inputProblems } from './inputs.ts';
import { PROCEDURE } from './procedure.ts';
import type { CaseAction } from './statuses.ts';

const item = findCatalogueItem('DRJZ')!;

const INPUTS: [CaseAction, ActionInput, string[]][] = [
  ['accept', {}, []],
  ['refuse', {}, ['reason required']],
  ['refuse', { reason: '  ' }, ['reason required']],
  ['refuse', { reason: '不属于本窗口职权' }, []],
  ['reject', {}, ['reason required']],
  ['return', {}, ['reason required']],
  ['void', {}, ['reason required']],
  ['send-back', {}, ['reason required']],
  ['withdraw', {}, []],
  ['request-correction', {}, ['reason required', 'materials required']],
  ['request-correction', { materials: [] }, ['reason required', 'materials required']],
  ['request-correction', { reason: '照片不清' }, []],
  ['request-correction', { materials: ['FORM', { id: 'SDH' }] }, []],
  ['request-correction', { materials: ['NOPE'] }, ['materials unknown-material']],
  ['request-correction', { materials: 'FORM' }, ['materials unknown-material']],
  ['pause', {}, ['stopCode required']],
  ['pause', { stopCode: 'FILE' }, []],
  ['pause', { stopCode: 'EXPT' }, ['stopCode unknown-stop']],
  ['pause', { stopCode: 'SUPP' }, ['stopCode unknown-stop']],
  ['extend', {}, ['reason required', 'days required']],
  ['extend', { reason: '案情复杂', days: 1 }, []],
  ['extend', { reason: '案情复杂', days: 10 }, []],
  ['extend', { reason: '案情复杂', days: 11 }, ['days days-range']],
  ['extend', { reason: '案情复杂', days: 0 }, ['days days-range']],
  ['extend', { reason: '案情复杂', days: 1.5 }, ['days days-range']],
  ['extend', { reason: '案情复杂', days: '3' }, ['days days-range']],
  ['deliver', { deliveryCode: 'window' }, []],
  ['deliver', { deliveryCode: 'pigeon' }, ['deliveryCode unknown-delivery']],
];

describe('inputProblems', () => {
  it.each(INPUTS)('%s with %o: %o', (action, input, problems) => {
    const { needs } = PROCEDURE[action][0];
    expect(inputProblems(item, needs, input).map(({ field, code }) => `${field} ${code}`)).toEqual(problems);
  });

  it('never lets a case wait for corrections under a stop of an accepted one', () => {
    const withSupp = { ...item, clockStops: ['SUPP'] };
    expect(inputProblems(withSupp, { stopCode: 'required' }, { stopCode: 'SUPP' })).toHaveLength(1);
  });
});
