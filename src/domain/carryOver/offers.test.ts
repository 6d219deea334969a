import { describe, expect, it } from 'vitest';
import type { Item, Material } from '../items/item.ts';
import { carryOverOffers, type EarlierCase, mayCarryOver } from './offers.ts';

const material = (id: string, more: Partial<Material> = {}): Material => ({
  id,
  zh: `材料${id}`,
  en: id,
  need: 'required',
  form: 'copy_sealed',
  deferrable: false,
  when: null,
  whenText: null,
  source: 'applicant',
  status: 'P',
  ...more,
});
const itemOf = (code: string, materials: Material[]): Item => ({ code, materials }) as unknown as Item;
const ITEM = itemOf('A', [material('DEG'), material('FORM', { form: 'original' })]);

const earlier = (more: Partial<EarlierCase> = {}): EarlierCase => ({
  caseId: 'c1',
  number: 'N1',
  item: ITEM,
  status: 'delivered',
  acceptedOn: '2026-02-01',
  bySilence: false,
  materials: [
    { id: 'DEG', status: 'verified' },
    { id: 'FORM', status: 'provided' },
  ],
  ...more,
});

describe('what may be carried over', () => {
  it.each<[string, Partial<Material>, boolean]>([
    ['a sealed copy', {}, true],
    ['an electronic one', { form: 'electronic' }, true],
    ['a scan', { form: 'scan' }, true],
    ['a form signed anew', { form: 'original' }, false],
    ['a form signed anew, whatever the office says', { form: 'original', carryOver: true }, false],
    ['an original that is shown', { form: 'original_shown' }, false],
    ['one that the office has said so of', { form: 'original_shown', carryOver: true }, true],
    ['shared data', { source: 'data_share' }, false],
    ['a photograph', { id: 'PHOTO', form: 'scan' }, false],
  ])('%s: %j', (_, more, may) => {
    expect(mayCarryOver(material('DEG', more))).toBe(may);
  });
});

describe('offers', () => {
  const OFFER = { materialId: 'DEG', caseId: 'c1', number: 'N1', on: '2026-02-01' };
  it.each<[string, EarlierCase[], object[]]>([
    ['found good', [earlier()], [OFFER]],
    ['never accepted', [earlier({ acceptedOn: null })], []],
    ['missing there', [earlier({ materials: [{ id: 'DEG', status: 'missing' }] })], []],
    ['promised there', [earlier({ materials: [{ id: 'DEG', status: 'deferred' }] })], []],
    ['carried over there', [earlier({ materials: [{ id: 'DEG', status: 'waived' }] })], []],
    [
      'accepted by silence, never looked at',
      [earlier({ bySilence: true, materials: [{ id: 'DEG', status: 'provided' }] })],
      [],
    ],
    ['accepted, handed in', [earlier({ materials: [{ id: 'DEG', status: 'provided' }] })], [OFFER]],
    [
      'accepted by silence, checked since',
      [earlier({ bySilence: true, materials: [{ id: 'DEG', status: 'verified' }] })],
      [OFFER],
    ],
    ['returned', [earlier({ status: 'returned' })], []],
    ['on the last day', [earlier({ acceptedOn: '2025-03-02' })], [{ ...OFFER, on: '2025-03-02' }]],
    ['a day too old', [earlier({ acceptedOn: '2025-03-01' })], []],
    ['another item, same material', [earlier({ item: itemOf('B', [material('DEG')]) })], [OFFER]],
    [
      'another item, another thing under the id',
      [earlier({ item: itemOf('B', [material('DEG', { zh: '别的' })]) })],
      [],
    ],
    ['another form', [earlier({ item: itemOf('B', [material('DEG', { form: 'scan' })]) })], []],
    ['the newest of two', [earlier({ caseId: 'c0', acceptedOn: '2026-01-01' }), earlier()], [OFFER]],
  ])('%s', (_, cases, offers) => {
    expect(carryOverOffers(ITEM, cases, '2026-03-02', 365)).toEqual(offers);
  });

  it('none in an office that wants everything anew', () => {
    expect(carryOverOffers(ITEM, [earlier({ acceptedOn: '2026-03-02' })], '2026-03-02', 0)).toEqual([]);
  });
});
