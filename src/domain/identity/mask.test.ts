import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ID_TYPES, type IdType } from './idTypes.ts';
import { type MaskedField, maskFor, maskIdNumber, maskName, maskPhone } from './mask.ts';

it.each([
  ['', ''],
  ['张', '*'],
  ['张敏', '张*'],
  ['李小敏', '李*敏'],
  ['欧阳小敏', '欧**敏'],
  ['𠮷小敏', '𠮷*敏'],
])('name %s → %s', (name, masked) => {
  expect(maskName(name)).toBe(masked);
});

it.each<[IdType, string, string]>([
  ['id-card', '11010519491231002X', '110105********002X'],
  ['id-card', '110105194912310', '11***********10'],
  ['residence-permit', '810000199003071231', '810000********1231'],
  ['permanent-residence', '910116198001010017', '910116********0017'],
  ['permanent-residence', 'USA110080010112', 'US***********12'],
  ['passport', 'E12345678', 'E1*****78'],
  ['foreign-passport', 'X12345', '******'],
  ['foreign-passport', '123456789012345678', '12**************78'],
  ['mainland-travel-permit', 'H12345678', 'H1*****78'],
  ['other', '', ''],
])('%s %s → %s', (type, value, masked) => {
  expect(maskIdNumber(type, value)).toBe(masked);
});

it.each([
  ['13800138000', '138****8000'],
  ['138 0013 8000', '138****8000'],
  ['022-12345678', '022****5678'],
  ['0221234567', '********67'],
  ['12345', '*****'],
  ['', ''],
])('phone %s → %s', (phone, masked) => {
  expect(maskPhone(phone)).toBe(masked);
});

describe('no mask tells more than it may', () => {
  const shown = (masked: string): number => Array.from(masked.replaceAll('*', '')).length;
  const stars = (masked: string): number => masked.length - masked.replaceAll('*', '').length;
  const plain = fc.string({ unit: fc.constantFrom(...'0123456789ABXY敏') });

  it.each<[MaskedField, number]>([
    ['name', 2],
    ['idNumber', 10],
    ['phone', 7],
  ])('%s shows at most %d characters and always hides something', (field, most) => {
    fc.assert(
      fc.property(plain, fc.constantFrom(...ID_TYPES), (value, type) => {
        const masked = maskFor(field, type)(value);
        expect(shown(masked)).toBeLessThanOrEqual(most);
        if (value !== '') expect(stars(masked)).toBeGreaterThan(0);
      }),
    );
  });

  it('a number that is not an 18-digit one shows at most four', () => {
    fc.assert(
      fc.property(plain, fc.constantFrom(...ID_TYPES), (value, type) => {
        fc.pre(value.length !== 18);
        expect(shown(maskIdNumber(type, value))).toBeLessThanOrEqual(4);
      }),
    );
  });

  it('masking twice changes nothing', () => {
    const field = fc.constantFrom<MaskedField>('name', 'idNumber', 'phone');
    fc.assert(
      fc.property(field, fc.constantFrom(...ID_TYPES), plain, (name, type, value) => {
        const mask = maskFor(name, type);
        expect(mask(mask(value))).toBe(mask(value));
      }),
    );
  });
});
