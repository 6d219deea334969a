import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageOn, birthDayOf, sexOf } from './birth.ts';
import { hasValidIdCheckDigit, idCheckDigit } from './idCheckDigit.ts';
import { checkIdNumber, ID_PROBLEMS, type IdProblem } from './idNumber.ts';
import { ID_TYPES, type IdType, isIdType, nationalCertificateCode } from './idTypes.ts';
import { idNumberWarnings } from './idWarnings.ts';
import { normalizeNumber } from './normalize.ts';

const TODAY = '2026-11-23';
const complete = (first17: string): string => first17 + idCheckDigit(first17);

const validId = fc
  .record({
    area: fc.integer({ min: 110000, max: 659999 }),
    birth: fc.date({ min: new Date('1900-01-01'), max: new Date('2026-11-22'), noInvalidDate: true }),
    sequence: fc.integer({ min: 0, max: 999 }),
  })
  .map(({ area, birth, sequence }) =>
    complete(
      `${area}${birth.toISOString().slice(0, 10).replaceAll('-', '')}${String(sequence).padStart(3, '0')}`,
    ),
  );

describe('the check digit of GB 11643', () => {
  it.each(['11010519491231002X', '440524188001010014'])('holds for the textbook number %s', id => {
    expect(hasValidIdCheckDigit(id)).toBe(true);
  });

  it('detects every change of a single character', () => {
    fc.assert(
      fc.property(validId, fc.nat(17), fc.constantFrom(...'0123456789X'), (id, place, character) => {
        fc.pre(id.charAt(place) !== character);
        const changed = id.slice(0, place) + character + id.slice(place + 1);
        expect(hasValidIdCheckDigit(changed)).toBe(false);
        expect(checkIdNumber('id-card', changed, TODAY).ok).toBe(false);
      }),
    );
  });

  it.each(['', '123', '1101051949123100X', '110105194912310021'])('needs 17 digits, not %j', text => {
    expect(() => idCheckDigit(text)).toThrow(RangeError);
  });
});

describe('checkIdNumber', () => {
  it.each<[IdType, string]>([
    ['id-card', '11010519491231002X'],
    ['id-card', complete('69010119900307123')],
    ['id-card', complete('11010520000229001')],
    ['id-card', complete('11010520261123001')],
    ['residence-permit', complete('81000019900307123')],
    ['residence-permit', complete('83000019900307123')],
    ['permanent-residence', complete('91011619800101001')],
    ['permanent-residence', 'USA110080010112'],
    ['mainland-travel-permit', 'H12345678'],
    ['mainland-travel-permit', 'M1234567890'],
    ['taiwan-travel-permit', '12345678'],
    ['taiwan-travel-permit', '1234567890'],
    ['passport', 'E12345678'],
    ['passport', 'G12345678'],
    ['passport', 'EA1234567'],
    ['passport', 'P1234567'],
    ['passport', 'S12345678'],
    ['passport', '141234567'],
    ['foreign-passport', 'X1234'],
    ['other', '军字第1234567号'],
  ])('accepts %s %s', (type, value) => {
    expect(checkIdNumber(type, value, TODAY)).toEqual({ ok: true, normalized: value });
  });

  it.each<[IdType, string, IdProblem]>([
    ['id-card', '', 'empty'],
    ['id-card', ' \u3000\u200b', 'empty'],
    ['id-card', '1101051949123100', 'length'],
    ['id-card', '110105491231002', 'length'],
    ['id-card', '1101051949123100AX', 'characters'],
    ['id-card', 'X1010519491231002X', 'characters'],
    ['id-card', complete('01010519491231002'), 'region'],
    ['id-card', '440524188001010014', 'birth-date'],
    ['id-card', complete('11010519490229002'), 'birth-date'],
    ['id-card', complete('11010519001301002'), 'birth-date'],
    ['id-card', complete('11010519000229002'), 'birth-date'],
    ['id-card', complete('11010520261124001'), 'future-birth-date'],
    ['id-card', '110105194912310021', 'check-digit'],
    ['residence-permit', '11010519491231002X', 'region'],
    ['residence-permit', complete('84000019900307123'), 'region'],
    ['permanent-residence', '11010519491231002X', 'region'],
    ['permanent-residence', 'US1110080010112', 'format'],
    ['mainland-travel-permit', 'H123456789', 'format'],
    ['mainland-travel-permit', 'K12345678', 'format'],
    ['taiwan-travel-permit', '123456789', 'format'],
    ['passport', 'E1234567', 'format'],
    ['passport', 'K12345678', 'format'],
    ['foreign-passport', 'X123', 'format'],
    ['foreign-passport', 'X'.repeat(21), 'format'],
    ['foreign-passport', 'X12_45', 'format'],
    ['other', '<script>', 'format'],
  ])('refuses %s %j as %s', (type, value, code) => {
    expect(checkIdNumber(type, value, TODAY)).toEqual({ ok: false, code });
  });

  it('reads what was meant: spaces, full-width forms, a small x', () => {
    const typed = ' １１０１０５ 19491231 002ｘ\u200b';
    expect(checkIdNumber('id-card', typed, TODAY)).toEqual({ ok: true, normalized: '11010519491231002X' });
  });

  it('never throws and only names known problems', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ID_TYPES), fc.string({ unit: 'binary' }), (type, value) => {
        const check = checkIdNumber(type, value, TODAY);
        if (!check.ok) expect(ID_PROBLEMS).toContain(check.code);
      }),
    );
  });
});

describe('normalizeNumber', () => {
  it('is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const once = normalizeNumber(text);
        expect(normalizeNumber(once)).toBe(once);
      }),
    );
  });

  it('does not turn look-alikes into letters', () => {
    expect(normalizeNumber('ıſx–１')).toBe('ıſX-1');
  });
});

describe('birth date, sex and age', () => {
  it.each([
    ['11010519491231002X', '1949-12-31', 'female'],
    ['110105194912310011', '1949-12-31', 'male'],
    ['440524188001010014', null, 'male'],
    ['E12345678', null, null],
  ])('%s', (id, birthDay, sex) => {
    expect(birthDayOf(id)).toBe(birthDay);
    expect(sexOf(id)).toBe(sex);
  });

  it.each([
    ['1990-05-10', '2026-05-09', 35],
    ['1990-05-10', '2026-05-10', 36],
    ['2012-02-29', '2026-02-28', 13],
    ['2012-02-29', '2026-03-01', 14],
  ])('born %s is on %s aged %d', (birthDay, day, age) => {
    expect(ageOn(birthDay, day)).toBe(age);
  });
});

describe('idNumberWarnings', () => {
  it.each<[IdType, string, readonly string[]]>([
    ['id-card', complete('12011619900307123'), []],
    ['id-card', complete('99999919900307123'), ['unknown-area']],
    ['id-card', complete('69010119900307123'), ['sample-area']],
    ['id-card', complete('81000019900307123'), ['looks-like-residence-permit']],
    ['id-card', complete('12011620150307123'), ['minor']],
    ['residence-permit', complete('81000019900307123'), []],
    ['passport', 'E12345678', []],
  ])('%s %s → %j', (type, value, warnings) => {
    expect(idNumberWarnings(type, value, TODAY)).toEqual(warnings);
  });
});

it.each([
  ['id-card', '111'],
  ['passport', '414'],
  ['foreign-passport', '414'],
  ['taiwan-travel-permit', '511'],
  ['mainland-travel-permit', '516'],
  ['residence-permit', '999'],
  ['permanent-residence', '999'],
  ['other', '999'],
] as const)('the national platform knows %s as %s', (type, code) => {
  expect(nationalCertificateCode(type)).toBe(code);
  expect(isIdType(type)).toBe(true);
  expect(isIdType(`${type}?`)).toBe(false);
});
