import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCreditCode, creditCodeCheckDigit, organisationCheckDigit } from './creditCode.ts';
import { checkPhone, normalizePhone } from './phone.ts';
import { checkProjectCode, isNationalProjectCode } from './projectCode.ts';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const characters = (length: number) =>
  fc.string({ unit: fc.constantFrom(...ALPHABET), minLength: length, maxLength: length });

const validCode = fc.tuple(characters(7), characters(8)).map(([head, organisation]) => {
  const first17 = `9${head}${organisation}${organisationCheckDigit(organisation)}`;
  return first17 + creditCodeCheckDigit(first17);
});

describe('checkCreditCode', () => {
  it.each(['91350100M000100Y43', '11320000MB151840XJ'])('accepts the textbook code %s', code => {
    expect(checkCreditCode(code)).toEqual({ ok: true, normalized: code });
  });

  it('reads small and full-width letters', () => {
    expect(checkCreditCode(' 91350100m000100Ｙ43 ')).toEqual({ ok: true, normalized: '91350100M000100Y43' });
  });

  const wrongOrganisation = '91350100M000100Y5';

  it.each([
    ['', 'empty'],
    ['91350100M000100Y4', 'length'],
    ['91350100M000100Y433', 'length'],
    ['91350100I000100Y43', 'characters'],
    ['91350100M000100Y4号', 'characters'],
    ['91350100M000100Y4Z', 'characters'],
    ['000000000000000000', 'characters'],
    ['91350100M000100Y44', 'check-digit'],
    [wrongOrganisation + creditCodeCheckDigit(wrongOrganisation), 'organisation-digit'],
  ])('refuses %j as %s', (value, code) => {
    expect(checkCreditCode(value)).toEqual({ ok: false, code });
  });

  it('accepts every code that is built by the two rules', () => {
    fc.assert(
      fc.property(validCode, code => {
        expect(checkCreditCode(code).ok).toBe(true);
      }),
    );
  });

  it('detects every change of a single character', () => {
    fc.assert(
      fc.property(validCode, fc.nat(17), fc.constantFrom(...ALPHABET), (code, place, character) => {
        fc.pre(code.charAt(place) !== character);
        const changed = code.slice(0, place) + character + code.slice(place + 1);
        expect(checkCreditCode(changed).ok).toBe(false);
      }),
    );
  });

  it('computes digits only for what can have one', () => {
    expect(() => creditCodeCheckDigit('9135')).toThrow(RangeError);
    expect(() => creditCodeCheckDigit('91350100I000100Y4')).toThrow(RangeError);
    expect(() => organisationCheckDigit('M000100')).toThrow(RangeError);
  });

  it.each([
    ['M000100Y', '4'],
    ['MB151840', 'X'],
    ['00000000', '0'],
  ])('organisation %s has the digit %s', (first8, digit) => {
    expect(organisationCheckDigit(first8)).toBe(digit);
  });
});

describe('checkProjectCode', () => {
  it.each([
    ['2026-120116-39-01-123456', { ok: true, normalized: '2026-120116-39-01-123456' }, true],
    ['２０２６－120116-39–01-123456', { ok: true, normalized: '2026-120116-39-01-123456' }, true],
    ['bh-2026-007', { ok: true, normalized: 'BH-2026-007' }, false],
    ['', { ok: false, code: 'empty' }, false],
    ['BH-07', { ok: false, code: 'length' }, false],
    ['B'.repeat(41), { ok: false, code: 'length' }, false],
    ['-BH-2026', { ok: false, code: 'characters' }, false],
    ['滨海重大项目一', { ok: false, code: 'characters' }, false],
  ])('%s', (value, check, isNational) => {
    expect(checkProjectCode(value)).toEqual(check);
    expect(isNationalProjectCode(value)).toBe(isNational);
  });

  it('takes the lengths of the office', () => {
    expect(checkProjectCode('BH07', { minLength: 4, maxLength: 4 }).ok).toBe(true);
  });
});

describe('checkPhone', () => {
  it.each([
    ['13800138000', '13800138000', 'mobile'],
    ['+86 138-0013-8000', '13800138000', 'mobile'],
    ['008613800138000', '13800138000', 'mobile'],
    ['8613800138000', '13800138000', 'mobile'],
    ['１９２００１３８０００', '19200138000', 'mobile'],
    ['022-12345678', '02212345678', 'landline'],
    ['(0755) 1234567', '07551234567', 'landline'],
    ['+86 22 12345678', '02212345678', 'landline'],
  ])('%s is %s', (value, normalized, kind) => {
    expect(checkPhone(value)).toEqual({ ok: true, normalized, kind });
  });

  it.each([
    ['', 'empty'],
    [' - ', 'empty'],
    ['12800138000', 'format'],
    ['1380013800', 'format'],
    ['138001380000', 'format'],
    ['12345678', 'format'],
    ['电话', 'format'],
  ])('%j is refused as %s', (value, code) => {
    expect(checkPhone(value)).toEqual({ ok: false, code });
  });

  it('normalises once and for all', () => {
    const typed = fc.string({ unit: fc.constantFrom(...'0123689+- ()') });
    fc.assert(
      fc.property(typed, text => {
        const once = normalizePhone(text);
        expect(normalizePhone(once)).toBe(once);
      }),
    );
  });
});
